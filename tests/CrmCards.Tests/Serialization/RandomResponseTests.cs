using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmCards.Tests.Hosting;
using CsCheck;

namespace CrmCards.Tests.Serialization;

/// <summary>Responses of any content are what System.Text.Json makes of the same values.</summary>
public class RandomResponseTests
{
    private const string PublicUrl = "https://cards.example.com/app";

    private static readonly Gen<CardProperty> Properties = Gen.OneOf(
        Gen.Select(Label, Texts.Any, CardProperty.Text),
        Gen.Select(Label, Gen.Decimal, CardProperty.Number),
        Gen.Select(Label, Gen.DateTimeOffset, CardProperty.DateTime),
        Gen.Select(Label, Gen.Decimal[-1_000_000, 1_000_000], (label, amount) => CardProperty.Currency(label, amount, "GBP")));

    private static readonly Gen<Item> Items = Gen.Select(
        Gen.Long,
        Texts.Any,
        Gen.Enum<Priority>(),
        Gen.Double.Where(double.IsFinite).Nullable(),
        Gen.Decimal.Nullable(),
        Gen.DateOnly.Nullable(),
        Properties.List[0, 3],
        (id, title, priority, weight, cost, due, further) => new Item { Id = id, Title = title, Priority = priority, Weight = weight, Cost = cost, Due = due, Further = further });

    private static Gen<string> Label => Texts.Any.Where(text => !string.IsNullOrWhiteSpace(text));

    [Fact]
    public void A_response_of_any_content_equals_what_System_Text_Json_writes() =>
        Items.List[0, CardLimits.MaxResults].Sample(
            items =>
            {
                var json = Written.By((ref w) => ProbeCard.Serializer(ref w, new(items)));
                return JsonNode.DeepEquals(JsonNode.Parse(json)!["results"], JsonNode.Parse(JsonSerializer.Serialize(items.Select(Expected))));
            },
            iter: 5_000);

    private static Dictionary<string, object?> Expected(Item item)
    {
        var result = new Dictionary<string, object?>
        {
            ["objectId"] = item.Id,
            ["title"] = string.IsNullOrWhiteSpace(item.Title) ? $"{item.Id}" : item.Title,
            ["link"] = null,
            ["priority"] = item.Priority == Priority.High ? "HIGH" : "LOW",
        };
        if (item.Weight is { } weight) result["weight"] = weight;
        if (item.Due is { } due) result["due"] = due;
        var properties = new List<Dictionary<string, object?>>();
        if (item.Cost is { } cost)
            properties.Add(new() { ["label"] = "Cost", ["dataType"] = "CURRENCY", ["currencyCode"] = "GBP", ["value"] = cost.ToString(CultureInfo.InvariantCulture) });
        properties.AddRange(item.Further.Select(Expected));
        if (properties.Count > 0) result["properties"] = properties;
        result["actions"] = new[]
        {
            Action("IFRAME", "Edit", $"/items/{item.Id}/edit?title={Uri.EscapeDataString(item.Title)}", new() { ["width"] = 890, ["height"] = 748 }),
            Action("ACTION_HOOK", "Touch", $"/probe/{item.Id}/touch", new() { ["httpMethod"] = "POST" }),
        };
        return result;
    }

    private static Dictionary<string, object?> Expected(CardProperty property)
    {
        var result = new Dictionary<string, object?>
        {
            ["label"] = property.Label,
            ["dataType"] = property.DataType.ToString().ToUpperInvariant(),
            ["value"] = property.DataType == CardDataType.DateTime || (property.DataType == CardDataType.Numeric && HasFifteenDigitsAtMost(property.Value)) ? JsonNode.Parse(property.Value) : property.Value,
        };
        if (property.CurrencyCode is { } code) result["currencyCode"] = code;
        return result;
    }

    private static bool HasFifteenDigitsAtMost(string number) => new string([.. number.Where(char.IsAsciiDigit)]).TrimStart('0').Length <= 15;

    private static Dictionary<string, object?> Action(string type, string label, string path, Dictionary<string, object?> further) => new(further)
    {
        ["type"] = type,
        ["label"] = label,
        ["uri"] = PublicUrl + path,
        ["associatedObjectProperties"] = Array.Empty<string>(),
    };
}
