using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>An action of saved responses, with every object that has it.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Uses">The objects, or null for actions of the card, and the action as each has it; at least one.</param>
internal sealed record FoundAction(ActionPlace Place, IReadOnlyList<(SavedObject? Object, JsonElement Json)> Uses)
{
    internal JsonElement Json => Uses[0].Json;

    /// <summary>For notes.</summary>
    internal string Where => $"{Field} '{Json.Text("label")}'";

    private string Field => Place switch
    {
        ActionPlace.Settings => "settingsAction",
        ActionPlace.Primary => "primaryAction",
        ActionPlace.Secondary => "secondaryActions",
        _ => "results[].actions",
    };

    /// <summary>Actions of one label, type and method are one; of several such in one list the first is one, the second another.</summary>
    internal static IEnumerable<FoundAction> Group(ActionPlace place, IEnumerable<(SavedObject? Object, IEnumerable<JsonElement> Actions)> lists) =>
        lists.SelectMany(list => list.Actions.GroupBy(Key)
                .SelectMany(same => same.Select((json, index) => (Key: (Key(json), index), Use: (list.Object, json)))))
            .GroupBy(item => item.Key, item => item.Use)
            .Select(group => new FoundAction(place, [.. group]));

    private static (string?, string?, string?) Key(JsonElement action) => (action.Text("label"), action.Text("type"), action.Text("httpMethod"));
}
