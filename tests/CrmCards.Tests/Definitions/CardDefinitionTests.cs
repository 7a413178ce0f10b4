using System.Text;
using System.Text.Json.Nodes;

namespace CrmCards.Tests.Definitions;

public class CardDefinitionTests
{
    private static readonly Uri PublicUrl = new("https://cards.example.com/app/");

    private static readonly CardDefinition Definition = new()
    {
        Title = "Orders & more",
        Route = "/cards/orders",
        ObjectTypes = [new(CrmObjectType.Deal, ["amount", "dealname"]), new(CrmObjectType.Ticket, [])],
        Properties =
        [
            new("state", "State", CardDataType.Status, [new("OPEN", "Open", StatusOptionType.Info)]),
            new("total", "Total", CardDataType.Currency, []),
        ],
        ActionBaseUrls = ["https://status.example.com/"],
    };

    [Fact]
    public void It_is_written_as_the_management_API_takes_it()
    {
        var expected = JsonNode.Parse("""
            {
              "title": "Orders & more",
              "fetch": {
                "cardType": "EXTERNAL",
                "targetUrl": "https://cards.example.com/app/cards/orders",
                "objectTypes": [
                  { "name": "deals", "propertiesToSend": ["amount", "dealname"] },
                  { "name": "tickets", "propertiesToSend": [] }
                ]
              },
              "display": {
                "properties": [
                  { "name": "state", "label": "State", "dataType": "STATUS", "options": [{ "name": "OPEN", "label": "Open", "type": "INFO" }] },
                  { "name": "total", "label": "Total", "dataType": "CURRENCY", "options": [] }
                ]
              },
              "actions": { "baseUrls": ["https://cards.example.com/app/", "https://status.example.com/"] }
            }
            """);

        var json = JsonNode.Parse(Definition.ToJson(PublicUrl));

        Assert.True(JsonNode.DeepEquals(expected, json), json!.ToJsonString());
    }

    [Fact]
    public void A_route_is_percent_encoded() =>
        Assert.Contains(
            "\"targetUrl\":\"https://cards.example.com/app/%C3%BC%20x\"",
            Encoding.UTF8.GetString(new CardDefinition { Title = "T", Route = "/ü x", ObjectTypes = [], Properties = [] }.ToJson(PublicUrl)),
            StringComparison.Ordinal);

    [Fact]
    public void The_scopes_are_those_of_its_object_types() =>
        Assert.Equal(["crm.objects.deals.read", "crm.objects.deals.write", "tickets"], Definition.RequiredScopes);

    [Fact]
    public void A_custom_type_stands_in_it_by_its_name_or_its_id()
    {
        CardObjectType[] shown = [new(CrmObjectType.Order, []), new("p_vehicle", ["vin"]), new("2-1234567", [])];
        var definition = new CardDefinition { Title = "T", Route = "/t", ObjectTypes = shown, Properties = [] };

        var types = JsonNode.Parse(definition.ToJson(PublicUrl))!["fetch"]!["objectTypes"]!;

        Assert.Equal(
            """[{"name":"orders","propertiesToSend":[]},{"name":"p_vehicle","propertiesToSend":["vin"]},{"name":"2-1234567","propertiesToSend":[]}]""",
            types.ToJsonString());
        Assert.Equal(["0-123", null, "2-1234567"], shown.Select(type => type.TypeId));
        Assert.Equal(["crm.objects.custom.read", "crm.objects.orders.read"], definition.RequiredScopes);
    }

    [Fact]
    public void A_custom_type_needs_a_name_or_an_id() => Assert.Throws<ArgumentOutOfRangeException>(() => new CardObjectType(CrmObjectType.Custom, []));

    [Fact]
    public void A_generated_definition_has_the_custom_type_of_the_attribute()
    {
        var shown = Requests.VehicleCard.CrmCardDefinition.ObjectTypes[^1];

        Assert.Equal((CrmObjectType.Custom, null, "p_vehicle"), (shown.ObjectType, shown.TypeId, shown.Name));
        Assert.Equal(["vin"], shown.PropertiesToSend);
    }

    [Theory]
    [InlineData("ftp://cards.example.com")]
    [InlineData("/app")]
    public void An_address_that_the_CRM_cannot_call_is_refused(string url)
    {
        var failure = Assert.Throws<ArgumentException>(() => Definition.ToJson(new Uri(url, UriKind.RelativeOrAbsolute)));

        Assert.Contains(url, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_definition_says_what_the_attributes_say()
    {
        var definition = DefinedCard.CrmCardDefinition;

        Assert.Equal("Defined", definition.Title);
        Assert.Equal("/cards/defined", definition.Route);
        var shown = Assert.Single(definition.ObjectTypes);
        Assert.Equal(CrmObjectType.Company, shown.ObjectType);
        Assert.Equal(["domain"], shown.PropertiesToSend);
        Assert.Equal(["https://status.example.com/"], definition.ActionBaseUrls);
        Assert.Equal(["region", "plan"], definition.ActionProperties);
        Assert.Equal(["age", "mood", "price"], definition.Properties.Select(property => property.Name));
        Assert.Equal([CardDataType.Numeric, CardDataType.Status, CardDataType.Currency], definition.Properties.Select(property => property.DataType));
        Assert.Equal([new("GOOD", "Good", StatusOptionType.Success), new("so-so", "So so", StatusOptionType.Default)], definition.Properties[1].Options);
        Assert.Contains("\"title\":\"Defined\"", Encoding.UTF8.GetString(definition.ToJson(PublicUrl)), StringComparison.Ordinal);
    }
}

[CrmCard("Defined", "/cards/defined")]
[ShowOn(CrmObjectType.Company, "domain")]
[SecondaryAction("Status", "https://status.example.com/now", Width = 400, Height = 300, AssociatedObjectProperties = ["region", "plan"])]
[SecondaryAction("Plans", "/plans", Width = 400, Height = 300, AssociatedObjectProperties = ["plan"])]
public sealed partial class DefinedCard
{
    [DataFetch]
    public static CardResponse<Defined> Fetch(string? domain) => new(domain is null ? [] : [new(1, domain, 2, Mood.Good, 3m)]);
}

public sealed record Defined(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Age")] int Age,
    [property: CardProperty("Mood")] Mood Mood,
    [property: CardProperty("Price", CurrencyCode = "EUR")] decimal Price);

public enum Mood
{
    [StatusOption("Good", StatusOptionType.Success)]
    Good,

    [StatusOption("So so", Name = "so-so")]
    SoSo,
}
