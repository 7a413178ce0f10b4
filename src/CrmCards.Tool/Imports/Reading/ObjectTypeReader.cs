using System.Text.Json;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads on which records a card is shown, and what is sent of them.</summary>
internal sealed class ObjectTypeReader(ImportNotes notes)
{
    private const string Place = "fetch.objectTypes";

    private static readonly CrmObjectType[] Standard = [.. Enum.GetValues<CrmObjectType>().Where(type => type != CrmObjectType.Custom)];

    private static readonly CrmObjectType[] Legacy = [CrmObjectType.Contact, CrmObjectType.Company, CrmObjectType.Deal, CrmObjectType.Ticket];

    internal IReadOnlyList<ImportedObjectType> Read(JsonElement? definition)
    {
        var types = new List<ImportedObjectType>();
        foreach (var shown in definition?.Field("fetch")?.Objects("objectTypes") ?? [])
        {
            if (Type(shown.Text("name") ?? "", Properties(shown)) is not { } type) continue;
            var same = types.FindIndex(other => (other.Type, other.CustomType) == (type.Type, type.CustomType));
            if (same < 0)
                types.Add(type);
            else
                types[same] = type with { PropertiesToSend = [.. types[same].PropertiesToSend.Union(type.PropertiesToSend)] };
        }

        if (types.Count > 0) return types;
        notes.Add(Place, "Nothing says on which records the card is shown: it is shown on those of the four legacy types. Correct its [ShowOn] attributes.");
        return [.. Legacy.Select(type => new ImportedObjectType(type, CustomType: null, []))];
    }

    private ImportedObjectType? Type(string name, IReadOnlyList<string> properties)
    {
        foreach (var type in Standard)
        {
            var shown = new CardObjectType(type, properties);
            string?[] names = [shown.Name, shown.TypeId, type.ToString()];
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase)) return new(type, CustomType: null, properties);
        }

        var isName = name.StartsWith("p_", StringComparison.Ordinal) && name.Length > 2 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (isName || CrmObjectTypes.IsCustomTypeId(name)) return new(Type: null, name, properties);
        notes.Add(Place, $"A card cannot be shown on records of the type '{name}': it is left out.");
        return null;
    }

    private string[] Properties(JsonElement shown) =>
        [.. shown.Texts("propertiesToSend").Select(name => PropertyName(name, $"{Place}[].propertiesToSend")).OfType<string>().Distinct()];

    /// <summary>The internal name of a CRM property; null if it cannot be one.</summary>
    internal string? PropertyName(string name, string place)
    {
        var lower = name.Trim().ToLowerInvariant();
        var isUsable = lower.Length > 0 && lower.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
        if (!isUsable)
            notes.Add(place, $"HubSpot has no property '{name}', because internal names have only lower-case letters, digits and underscores: it is left out.");
        else if (lower != name)
            notes.Add(place, $"'{name}' became '{lower}': internal names are in lower case.");
        return isUsable ? lower : null;
    }
}
