using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>What a new database has in it: a deal with seven orders, a deal that is won, and a contact who orders without a deal, too.</summary>
internal static class FirstOrders
{
    /// <summary>The account that the preview and the tests play.</summary>
    private const long PortalId = 9999999;

    public static void Add(DbContext db, bool _)
    {
        if (db.Set<Customer>().Any()) return;
        var ada = new Customer { PortalId = PortalId, Email = "ada@example.com", Name = "Ada" };
        var ben = new Customer { PortalId = PortalId, Email = "ben@example.com", Name = "Ben" };
        db.AddRange(Enumerable.Range(1, 7).Select(day => Of(ben, day, 19.90m * day, deal: 501)));
        db.AddRange(
            Of(ada, day: 8, 1200m, deal: 502),
            Of(ada, day: 9, 49.50m, note: "Happy birthday!"),
            Of(ada, day: 10, 5m, status: OrderStatus.Cancelled));
        db.SaveChanges();
    }

    private static Order Of(Customer customer, int day, decimal total, long? deal = null, string? note = null, OrderStatus status = OrderStatus.Open) => new()
    {
        Number = $"2026-{day:000}",
        Customer = customer,
        DealId = deal,
        OrderedAt = new(2026, 9, day, 10, 30, 0, DateTimeKind.Utc),
        Total = total,
        GiftNote = note,
        Status = status,
        CancelledOn = status == OrderStatus.Cancelled ? new(2026, 9, day) : null,
    };
}
