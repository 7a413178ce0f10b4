using CrmCards;
using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>The orders of a contact, by its e-mail address, or of a deal, by its id.</summary>
[CrmCard("Orders", "/cards/orders", ItemLabel = "See all orders", CacheSeconds = 30)]
[ShowOn(CrmObjectType.Contact, "email")]
[ShowOn(CrmObjectType.Deal)]
[SettingsAction("Settings", "/settings", Width = 600, Height = 400, Signed = true)]
public sealed partial class OrderCard(OrdersContext db)
{
    [DataFetch]
    public async Task<CardResponse<Order>> FetchAsync(CardRequest request, string? email, CancellationToken cancellationToken)
    {
        var showsCancelled = await db.Settings.AnyAsync(settings => settings.PortalId == request.PortalId && settings.ShowsCancelled, cancellationToken);
        var isDeal = request.AssociatedObjectType == CrmObjectType.Deal;
        var orders = OrdersOf(request)
            .Where(order => isDeal ? order.DealId == request.AssociatedObjectId : order.Customer.Email == email)
            .Where(order => showsCancelled || order.Status != OrderStatus.Cancelled);
        return new(await orders.OrderByDescending(order => order.OrderedAt).Take(CardLimits.MaxResults).ToListAsync(cancellationToken))
        {
            TotalCount = await orders.CountAsync(cancellationToken),
            AllItemsLink = new(isDeal ? $"/orders?deal={request.AssociatedObjectId}" : $"/orders?email={Uri.EscapeDataString(email ?? "")}", UriKind.Relative),
        };
    }

    [ActionHook("Ship", CardActionMethod.Post, "/orders/{objectId}/ship", When = nameof(Order.IsOpen))]
    public async Task<CardActionResult> ShipAsync(CardRequest request, long objectId, CancellationToken cancellationToken)
    {
        if (await OrdersOf(request).SingleOrDefaultAsync(order => order.Id == objectId, cancellationToken) is not { } found) return NoSuchOrder;
        if (found.Status == OrderStatus.Cancelled) return CardActionResult.Conflict("The order has been cancelled");

        found.Status = OrderStatus.Shipped;
        found.Parcel = new($"https://parcels.example.com/{found.Number}");
        await db.SaveChangesAsync(cancellationToken);
        return $"Order {found.Number} is on its way";
    }

    [ConfirmationActionHook("Cancel", CardActionMethod.Delete, "/orders/{objectId}", "Cancel this order?",
        ConfirmButtonText = "Cancel the order", CancelButtonText = "Keep it", When = nameof(Order.IsOpen))]
    public async Task<CardActionResult> CancelAsync(
        CardRequest request, long objectId, [CrmProperty("dealstage")] string? dealStage, TimeProvider time, CancellationToken cancellationToken)
    {
        if (dealStage == "closedwon") return CardActionResult.Forbidden("The deal is won: its orders cannot be cancelled");
        if (await OrdersOf(request).SingleOrDefaultAsync(order => order.Id == objectId, cancellationToken) is not { } found) return NoSuchOrder;
        if (found.Status == OrderStatus.Shipped) return CardActionResult.Conflict("The order has been shipped");

        found.Status = OrderStatus.Cancelled;
        found.CancelledOn ??= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return $"Order {found.Number} is cancelled";
    }

    private static CardActionResult NoSuchOrder => CardActionResult.NotFound("There is no such order");

    /// <summary>An account sees no other account's orders, whatever ids it sends.</summary>
    private IQueryable<Order> OrdersOf(CardRequest request) => db.Orders.Where(order => order.Customer.PortalId == request.PortalId);
}
