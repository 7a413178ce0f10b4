using System.Text.Encodings.Web;
using System.Text.Json;
using CrmCards;

namespace Tickets;

/// <summary>The pages of the agreements, and the workflow action that renews them.</summary>
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

        // HubSpot signs the requests of custom workflow actions with version 2.
        app.MapPost("/workflows/renew", RenewAsync).RequireCrmSignature(SignatureVersions.V2 | SignatureVersions.V3);
    }

    private static async Task<IResult> RenewAsync(HttpRequest request, AgreementStore store, CardCache cache, CancellationToken cancellationToken)
    {
        using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
        var deal = json.RootElement.GetProperty("object");
        store.Renew(deal.GetProperty("properties").GetProperty("customer_domain").GetString()!);
        await cache.InvalidateAsync(
            json.RootElement.GetProperty("origin").GetProperty("portalId").GetInt64(), CrmObjectType.Deal, deal.GetProperty("objectId").GetInt64(), cancellationToken);
        return Results.Text("""{"outputFields":{}}""", "application/json");
    }

    private static IResult Page(string title, string body) => Results.Content($"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
        <body><h1>{title}</h1>{body}</body>
        </html>
        """, "text/html; charset=utf-8");
}
