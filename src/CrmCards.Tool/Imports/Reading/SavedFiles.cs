using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>The files that a user saved: a card's definition, responses of its endpoint, or both.</summary>
/// <param name="Name">The title of a card whose title is not known.</param>
/// <param name="Definition">As the management API gave it; null if there is none.</param>
/// <param name="Responses">As the endpoint gave them.</param>
internal sealed record SavedFiles(string Name, JsonElement? Definition, IReadOnlyList<JsonElement> Responses)
{
    // Published examples, and what people copy out of them, are not always strict.
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] ResponseFields = ["results", "primaryAction", "secondaryActions", "settingsAction"];

    internal IEnumerable<JsonElement> Results => Responses.SelectMany(response => response.Objects("results"));

    /// <exception cref="ToolException">A file is not what it should be, or they do not go together.</exception>
    internal static SavedFiles Read(IReadOnlyList<string> paths)
    {
        var definitions = new List<JsonElement>();
        var responses = new List<JsonElement>();
        foreach (var path in paths) Sort(path, definitions, responses);
        if (definitions.Count > 1)
        {
            var titles = string.Join(", ", definitions.Select(definition => $"'{definition.Text("title")}'"));
            throw new ToolException($"There are {definitions.Count} definitions: {titles}. Import one card at a time: save each in a file of its own.");
        }

        return new(Path.GetFileNameWithoutExtension(paths[0]), definitions.Count == 0 ? null : definitions[0], responses);
    }

    private static void Sort(string path, List<JsonElement> definitions, List<JsonElement> responses)
    {
        var json = Parse(path);
        if (IsDefinition(json))
            definitions.Add(json);
        else if (json.Objects("results").Any(IsDefinition))
            definitions.AddRange(json.Objects("results"));
        else if (json.Field("sections") is not null || json.Field("responseVersion") is not null)
            throw new ToolException($"'{path}' is a response of another version: it has sections. Save one that has results.");
        else if (json.ValueKind == JsonValueKind.Object && IsResponse(json))
            responses.Add(json);
        else
            throw new ToolException($"'{path}' is neither a card's definition, which has fetch and display, nor a response, which has results.");
    }

    private static bool IsDefinition(JsonElement json) => json.Field("fetch") is not null || json.Field("display") is not null;

    private static bool IsResponse(JsonElement json) =>
        ResponseFields.Any(name => json.Field(name) is not null);

    private static JsonElement Parse(string path)
    {
        if (!File.Exists(path)) throw new ToolException($"There is no file '{path}'.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            CheckTexts(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (InvalidOperationException)
        {
            throw new ToolException($"'{path}' contains half a surrogate pair, which is not text. Replace it.");
        }
        catch (JsonException e)
        {
            throw new ToolException($"'{path}' is not JSON: {e.Message}");
        }
    }

    private static void CheckTexts(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                _ = json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray()) CheckTexts(item);
                break;
            case JsonValueKind.Object:
                foreach (var field in json.EnumerateObject())
                {
                    _ = field.Name;
                    CheckTexts(field.Value);
                }

                break;
            default:
                break;
        }
    }
}
