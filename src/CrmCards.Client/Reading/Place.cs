using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>A value in the answer's JSON, and where it is.</summary>
internal readonly record struct Place(JsonElement Json, string Path)
{
    internal bool IsText => Json.ValueKind == JsonValueKind.String;

    /// <summary>A field; null if it is absent or null, which the contract holds for the same.</summary>
    internal Place? Field(string name) =>
        Json.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? new(field, PathOf(name)) : null;

    internal bool Has(string name) => Json.TryGetProperty(name, out _);

    internal string PathOf(string name) => IsPlain(name) ? $"{Path}.{name}" : $"{Path}[{JsonSerializedName(name)}]";

    internal IEnumerable<(string Name, Place Place)> Fields()
    {
        foreach (var field in Json.EnumerateObject()) yield return (field.Name, new(field.Value, PathOf(field.Name)));
    }

    internal IEnumerable<Place> Items()
    {
        var index = 0;
        foreach (var item in Json.EnumerateArray()) yield return new(item, $"{Path}[{index++}]");
    }

    /// <summary>A field that is text; null if it is absent, or if it is something else, which is a finding.</summary>
    internal Place? Text(string name, FindingList findings) => OfKind(name, JsonValueKind.String, "a string", findings);

    /// <summary>A field that is an array; null if it is absent, or if it is something else, which is a finding.</summary>
    internal Place? Array(string name, FindingList findings) => OfKind(name, JsonValueKind.Array, "an array", findings);

    /// <summary>A field that is an object; null if it is absent, or if it is something else, which is a finding.</summary>
    internal Place? Object(string name, FindingList findings) => OfKind(name, JsonValueKind.Object, "an object", findings);

    /// <summary>The items of a field that are objects; others are findings.</summary>
    internal IEnumerable<Place> Objects(string name, FindingList findings)
    {
        if (Array(name, findings) is not { } array) yield break;
        foreach (var item in array.Items())
        {
            if (item.Json.ValueKind == JsonValueKind.Object) yield return item;
            else findings.Add(ContractRule.WrongType, item, $"An item of {name} must be an object");
        }
    }

    private Place? OfKind(string name, JsonValueKind kind, string description, FindingList findings)
    {
        if (Field(name) is not { } field) return null;
        if (field.Json.ValueKind == kind) return field;
        findings.Add(ContractRule.WrongType, field, $"{name} must be {description}");
        return null;
    }

    private static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string JsonSerializedName(string name) => $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
