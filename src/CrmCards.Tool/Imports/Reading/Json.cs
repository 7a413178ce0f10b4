using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads JSON that may hold anything anywhere.</summary>
internal static class Json
{
    /// <summary>A field; null if it is absent or null, or if there is no object.</summary>
    internal static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    /// <summary>A text that is not empty; of a number its digits.</summary>
    internal static string? Text(this JsonElement json, string name) =>
        json.Field(name)?.Scalar() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text or number as text; null for anything else.</summary>
    internal static string? Scalar(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    internal static IEnumerable<JsonElement> Objects(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    internal static IEnumerable<string> Texts(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(Scalar).OfType<string>() : [];

    internal static IEnumerable<JsonProperty> Fields(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null) : [];

    /// <summary>The object, alone in a list; none if it is missing or something else.</summary>
    internal static IEnumerable<JsonElement> Listed(this JsonElement? json) => json is { ValueKind: JsonValueKind.Object } item ? [item] : [];

    /// <summary>The value that the contract names so, in any case; null if there is none.</summary>
    internal static T? Named<T>(this string? name) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found) : null;
}
