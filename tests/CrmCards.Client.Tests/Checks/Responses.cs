using System.Text.Json.Nodes;

namespace CrmCards.Client.Tests.Checks;

/// <summary>A card response that keeps the contract, and the definition that it belongs to.</summary>
internal static class Responses
{
    internal static readonly CardDefinition Definition = new()
    {
        Title = "Orders",
        Route = "/cards/orders",
        ObjectTypes = [new(CrmObjectType.Company, ["domain", "city"])],
        Properties =
        [
            new("note", "Note", CardDataType.String, []),
            new("items", "Items", CardDataType.Numeric, []),
            new("ordered", "Ordered", CardDataType.Date, []),
            new("changed", "Changed", CardDataType.DateTime, []),
            new("amount", "Amount", CardDataType.Currency, []),
            new("buyer", "Buyer", CardDataType.Email, []),
            new("tracking", "Tracking", CardDataType.Link, []),
            new("paid", "Paid", CardDataType.Boolean, []),
            new("state", "State", CardDataType.Status, [new("OPEN", "Open", StatusOptionType.Info), new("SENT", "Sent", StatusOptionType.Success)]),
        ],
        ActionBaseUrls = ["https://status.example.com/", "https://tools.example.com/orders"],
    };

    internal static readonly CrmRecord Company = CrmRecord.Company(42, ("domain", "acme.example"), ("city", "São Paulo"), ("tier", "gold"));

    internal static JsonObject Whole() => JsonNode.Parse("""
        {
          "results": [
            {
              "objectId": 1,
              "title": "Order 1",
              "link": "https://shop.example.com/orders/1",
              "note": "",
              "items": 3,
              "ordered": "2026-11-23",
              "changed": 1790000000000,
              "amount": { "value": "95.50", "currencyCode": "USD" },
              "buyer": "buyer@acme.example",
              "tracking": "https://status.example.com/1",
              "paid": "true",
              "state": "OPEN",
              "properties": [
                { "label": "Discount", "dataType": "CURRENCY", "value": "4.00", "currencyCode": "USD" },
                { "label": "Manual", "dataType": "LINK", "value": "https://shop.example.com/manual", "linkLabel": "Read" },
                { "label": "Return", "dataType": "STATUS", "value": "SENT", "name": "state", "optionType": "SUCCESS" }
              ],
              "actions": [
                { "type": "IFRAME", "width": 890, "height": 748, "uri": "https://app.example.com/orders/1/edit", "label": "Edit", "associatedObjectProperties": [] },
                { "type": "ACTION_HOOK", "httpMethod": "PUT", "uri": "https://app.example.com/orders/1/send", "label": "Send", "associatedObjectProperties": ["city", "tier"] },
                {
                  "type": "CONFIRMATION_ACTION_HOOK", "httpMethod": "DELETE", "uri": "https://status.example.com/orders/1", "label": "Cancel", "associatedObjectProperties": ["city"],
                  "confirmationMessage": "Sure?", "confirmButtonText": "Yes", "cancelButtonText": "No"
                }
              ]
            },
            { "objectId": 2, "title": "Order 2", "link": null, "amount": null }
          ],
          "totalCount": 7,
          "allItemsLink": "https://shop.example.com/orders",
          "itemLabel": "See more orders",
          "settingsAction": { "type": "IFRAME", "width": 100, "height": 100, "uri": "https://app.example.com/settings", "label": "Settings", "associatedObjectProperties": [] },
          "primaryAction": { "type": "ACTION_HOOK", "httpMethod": "POST", "uri": "https://app.example.com/orders", "label": "Create", "associatedObjectProperties": ["city"] },
          "secondaryActions": [{ "type": "ACTION_HOOK", "httpMethod": "GET", "uri": "https://app.example.com/ping", "label": "Ping", "associatedObjectProperties": ["city"] }]
        }
        """)!.AsObject();

    /// <summary>Fetches a response through a real server, as the client of an app at <c>https://app.example.com</c>.</summary>
    internal static async Task<FetchExchange> FetchAsync(string json)
    {
        await using var app = await CannedApp.StartAsync(json);
        return await ClientOf(app).FetchAsync(Definition, Company, TestContext.Current.CancellationToken);
    }

    internal static CrmClient ClientOf(CannedApp app, CrmClientOptions? options = null) =>
        new(app.Client, (options ?? new()) with { PublicUrl = new("https://app.example.com") });
}
