using System.Text.Encodings.Web;
using CrmCards;
using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>The pages that the card leads to.</summary>
internal static class OrderPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Default;

    public static void MapOrderPages(this WebApplication app)
    {
        // Opened in a dialog, by the card only: the token in its address says for which account.
        var settings = app.MapGroup("/settings").RequireCardIframe();
        settings.MapGet("", ShowSettingsAsync);
        settings.MapPost("", SaveSettingsAsync);

        // Opened in a tab of the browser. Here the sign-in of a real app protects them.
        app.MapGet("/orders", async (long? deal, string? email, OrdersContext db, CancellationToken cancellationToken) =>
            Page("Orders", List(await db.Orders.Where(order => deal != null ? order.DealId == deal : order.Customer.Email == email).ToListAsync(cancellationToken))));
        app.MapGet("/orders/{id:long}", async (long id, OrdersContext db, CancellationToken cancellationToken) =>
            await db.Orders.FindAsync([id], cancellationToken) is { } order ? Page($"Order {order.Number}", List([order])) : Results.NotFound());
    }

    private static async Task<IResult> ShowSettingsAsync(CardIframe iframe, OrdersContext db, CancellationToken cancellationToken)
    {
        var settings = await db.Settings.FindAsync([iframe.PortalId], cancellationToken);
        return Page("Settings", $"""
            <form method="post">
            <p><label><input type="checkbox" name="cancelled"{(settings is { ShowsCancelled: true } ? " checked" : "")}> Show cancelled orders</label></p>
            <p><button>Save</button></p>
            </form>
            """);
    }

    private static async Task<IResult> SaveSettingsAsync(CardIframe iframe, HttpRequest request, OrdersContext db, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var settings = await db.Settings.FindAsync([iframe.PortalId], cancellationToken) ?? db.Add(new AccountSettings { PortalId = iframe.PortalId }).Entity;
        settings.ShowsCancelled = form.ContainsKey("cancelled");
        await db.SaveChangesAsync(cancellationToken);
        return CardIframeResult.Done;
    }

    private static string List(IEnumerable<Order> orders) =>
        $"<ul>{string.Concat(orders.Select(order => $"<li>{Html.Encode(order.Number)}: {order.Status}, {order.Total} EUR</li>"))}</ul>";

    private static IResult Page(string title, string body) => Results.Content($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Html.Encode(title)}</title>
        </head>
        <body>
        <h1>{Html.Encode(title)}</h1>
        {body}
        </body>
        </html>
        """, "text/html; charset=utf-8");
}
