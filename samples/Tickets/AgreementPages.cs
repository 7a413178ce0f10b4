using System.Text.Encodings.Web;
using System.Text.Json;
using CrmCards;

namespace Tickets;

/// <summary>The pages of the agreements, and the webhook that renews them.</summary>
internal static class AgreementPages
{
    public static void MapAgreementPages(this WebApplication app)
    {
        app.MapGet("/agreements", (string? domain, AgreementStore store) =>
            Page("Agreements", $"<ul>{string.Concat(store.Of(domain).Select(agreement => $"<li>{HtmlEncoder.Default.Encode(agreement.Product)}</li>"))}</ul>"));
        app.MapGet("/agreements/hours", (string? customer_timezone) =>
            Page("Support hours", $"<p>We are there from 9 to 5, your customer is in the time zone {HtmlEncoder.Default.Encode(customer_timezone ?? "unknown")}.</p>"));
        app.MapGet("/agreements/terms", () => Page("Terms", "<p>We call back within a day.</p>"));
        app.MapGet("/agreements/{id:long}/contract", (long id) => Page($"Contract {id}", "<p>Signed by both.</p>"));

        app.MapPost("/webhooks", RenewAsync).RequireCrmSignature();
    }

    /// <summary>HubSpot tells what happened to deals. One that is won renews its agreements, and the card must not show the old ones any longer.</summary>
    private static async Task<IResult> RenewAsync(HttpRequest request, AgreementStore store, CardCache cache, CancellationToken cancellationToken)
    {
        using var events = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
        foreach (var happened in events.RootElement.EnumerateArray().Where(IsWon))
        {
            var dealId = happened.GetProperty("objectId").GetInt64();
            store.Renew(dealId);
            await cache.InvalidateAsync(happened.GetProperty("portalId").GetInt64(), CrmObjectType.Deal, dealId, cancellationToken);
        }

        return Results.NoContent();
    }

    private static bool IsWon(JsonElement happened) =>
        happened.GetProperty("subscriptionType").ValueEquals("deal.propertyChange") && happened.GetProperty("propertyValue").ValueEquals("closedwon");

    private static IResult Page(string title, string body) => Results.Content($"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
        <body><h1>{title}</h1>{body}</body>
        </html>
        """, "text/html; charset=utf-8");
}
