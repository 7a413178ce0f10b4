using System.Globalization;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>CRM records as users write them: <c>company:78912</c>.</summary>
internal static class Records
{
    private static readonly Dictionary<string, CrmObjectType> StandardTypes = Enum.GetValues<CrmObjectType>()
        .Where(type => type != CrmObjectType.Custom)
        .ToDictionary(type => type.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <returns>The record; null if the text is none.</returns>
    internal static CrmRecord? Parse(string text, IEnumerable<string> properties)
    {
        if (text.Split(':') is not [var type, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var values = properties.Select(property => property.Split('=', 2)).GroupBy(property => property[0]).Select(same => (same.Key, (string?)same.Last()[1]));
        if (CrmObjectTypes.IsCustomTypeId(type)) return CrmRecord.Custom(type, id, values);
        return StandardTypes.TryGetValue(type, out var standard) ? new(standard, id, values) : null;
    }

    /// <summary>A record of the first type that the definition names.</summary>
    internal static string Default(CardDefinition? definition) => definition?.ObjectTypes[0] switch
    {
        null => "contact:1",
        { ObjectType: CrmObjectType.Custom, TypeId: var id } => $"{id ?? "2-1"}:1",
        { ObjectType: var type } => $"{type}:1",
    };
}
