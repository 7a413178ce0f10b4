using System.Text.Json.Nodes;

namespace CrmCards.Client.Tests.Checks;

/// <summary>What the contract leaves to the app: close to a breach, and none.</summary>
internal static class Liberties
{
    internal static readonly IReadOnlyDictionary<string, Action<JsonObject>> All = new Dictionary<string, Action<JsonObject>>
    {
        ["no results at all"] = card => card["results"] = new JsonArray(),
        ["five results"] = card => AddResults(card, 3),
        ["the largest objectId"] = card => First(card)["objectId"] = 9_007_199_254_740_991,
        ["the least objectId"] = card => First(card)["objectId"] = -9_007_199_254_740_991,
        ["no link, said so once"] = card => First(card)["link"] = null,
        ["a link, and a result without the field"] = card => card["results"]![1]!.AsObject().Remove("link"),
        ["a link over http"] = card => First(card)["link"] = "http://shop.example.com/1",
        ["as many as are shown"] = card => (card["totalCount"], card["allItemsLink"]) = (2, null),
        ["no number of all"] = card => card["totalCount"] = null,
        ["no label of all"] = card => card["itemLabel"] = null,
        ["no actions of the card"] = card => (card["primaryAction"], card["secondaryActions"], card["settingsAction"]) = (null, null, null),
        ["a property without a value"] = card => First(card)["state"] = null,
        ["an entry without a value"] = card => Entry(card, 0)["value"] = null,
        ["a number as text"] = card => First(card)["items"] = "-1.5e3",
        ["a date-time as text, before 1970"] = card => First(card)["changed"] = "-1",
        ["an amount that is a number"] = card => First(card)["amount"]!["value"] = -95.5,
        ["an empty e-mail address"] = card => First(card)["buyer"] = "",
        ["a boolean of JSON"] = card => First(card)["paid"] = false,
        ["the text false"] = card => First(card)["paid"] = "false",
        ["a LINK entry without a label"] = card => Entry(card, 1)["linkLabel"] = null,
        ["a STATUS entry without a colour"] = card => Entry(card, 2)["optionType"] = null,
        ["a label that is a name, but for its case"] = card => Entry(card, 0)["label"] = "Note",
        ["an action at a base URL itself"] = card => Action(card, 1)["uri"] = "https://status.example.com",
        ["an action right below a base URL"] = card => Action(card, 1)["uri"] = "https://status.example.com?order=1",
        ["an action under a base URL in another case"] = card => Action(card, 1)["uri"] = "HTTPS://STATUS.example.com/1",
        ["an action at a base URL with a path"] = card => Action(card, 1)["uri"] = "https://tools.example.com/orders",
        ["an action under a base URL with a path"] = card => Action(card, 1)["uri"] = "https://tools.example.com/orders/1",
        ["an iframe of one pixel"] = card => (Action(card, 0)["width"], Action(card, 0)["height"]) = (1, 1),
        ["no properties to send"] = card => Action(card, 1)["associatedObjectProperties"] = new JsonArray(),
    };

    private static JsonObject First(JsonObject card) => card["results"]![0]!.AsObject();

    private static JsonObject Entry(JsonObject card, int index) => First(card)["properties"]![index]!.AsObject();

    private static JsonObject Action(JsonObject card, int index) => First(card)["actions"]![index]!.AsObject();

    private static void AddResults(JsonObject card, int count)
    {
        for (var id = 3; id < 3 + count; id++) card["results"]!.AsArray().Add(new JsonObject { ["objectId"] = id, ["title"] = $"Order {id}", ["link"] = null });
    }
}
