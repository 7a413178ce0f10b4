using System.Text.Json.Nodes;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>Compares JSON on a page with what is produced.</summary>
internal static class JsonPart
{
    /// <returns>The first field that is produced in another way than the page shows it; null where there is none.</returns>
    public static string? Difference(JsonNode? shown, JsonNode? produced, string place)
    {
        switch (shown, produced)
        {
            case (JsonObject fields, JsonObject all):
                return fields
                    .Select(field => all.ContainsKey(field.Key) ? Difference(field.Value, all[field.Key], $"{place}.{field.Key}") : $"{place}.{field.Key} is not produced")
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray elements, JsonArray all) when elements.Count != all.Count:
                return $"{place} has {elements.Count} elements on the page, but {all.Count} are produced";
            case (JsonArray elements, JsonArray all):
                return elements
                    .Select((element, i) => Difference(element, all[i], $"{place}[{i}]"))
                    .FirstOrDefault(difference => difference is not null);
            default:
                return JsonNode.DeepEquals(shown, produced) ? null : $"{place} is {Text(shown)} on the page, but {Text(produced)} is produced";
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
