using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>The fields that the contract has at each place, and which of them an unknown one is meant to be.</summary>
internal static class KnownFields
{
    internal static readonly string[] OfCard =
        [Fields.Results, Fields.Page, Fields.TotalCount, Fields.AllItemsLink, Fields.ItemLabel, Fields.SettingsAction, Fields.PrimaryAction, Fields.SecondaryActions];

    internal static readonly string[] OfPage = [Fields.From, Fields.Size];

    internal static readonly string[] OfResult = [Fields.ObjectId, Fields.Title, Fields.Link, Fields.Properties, Fields.Actions];

    internal static readonly string[] OfProperty =
        [Fields.Label, Fields.DataType, Fields.Value, Fields.Name, Fields.CurrencyCode, Fields.LinkLabel, Fields.OptionType];

    internal static readonly string[] OfAction =
    [
        Fields.Type, Fields.Label, Fields.Uri, Fields.AssociatedObjectProperties, Fields.Width, Fields.Height, Fields.HttpMethod,
        Fields.ConfirmationMessage, Fields.ConfirmButtonText, Fields.CancelButtonText, Fields.Inputs,
    ];

    internal static readonly string[] OfInput =
    [
        Fields.Name, Fields.Label, Fields.Type, Fields.Required, Fields.MinLength, Fields.MaxLength, Fields.Min, Fields.Max, Fields.Pattern,
        Fields.CurrencyCode, Fields.Options, Fields.Value,
    ];

    /// <summary>The fields that show that a response is of version v3.</summary>
    internal const string Sections = "sections";

    private const int MaxTypos = 2;

    /// <summary>The names of the fields in a response of version v3.</summary>
    private static readonly Dictionary<string, string> InVersion3 = new(StringComparer.Ordinal)
    {
        [Sections] = Fields.Results,
        ["allItemsLinkUrl"] = Fields.AllItemsLink,
        ["cardLabel"] = Fields.ItemLabel,
        ["topLevelActions"] = Fields.PrimaryAction,
        ["id"] = Fields.ObjectId,
        ["linkUrl"] = Fields.Link,
        ["tokens"] = Fields.Properties,
        ["url"] = Fields.Uri,
        ["propertyNamesIncluded"] = Fields.AssociatedObjectProperties,
        ["confirmation"] = Fields.ConfirmationMessage,
    };

    /// <summary>Reports the fields that the contract does not have at a place.</summary>
    internal static void Check(Place place, string[] known, FindingList findings)
    {
        foreach (var (name, field) in place.Fields().Where(field => !known.Contains(field.Name, StringComparer.Ordinal)))
        {
            var meant = Nearest(name, known) is { } nearest ? $": {nearest} may be meant" : "";
            findings.Add(ContractRule.FieldUnknown, field, $"The contract has no field {name} here{meant}");
        }
    }

    /// <summary>The known field that a name is, but for its spelling; null if none is near.</summary>
    internal static string? Nearest(string name, IReadOnlyList<string> known) => Meant(name, known, isMisspelled: true);

    /// <param name="name">The unknown name.</param>
    /// <param name="known">The known ones.</param>
    /// <param name="isMisspelled">Whether it may have typing errors, not only another case, underscores, or the name of another version.</param>
    internal static string? Meant(string name, IReadOnlyList<string> known, bool isMisspelled)
    {
        if (InVersion3.TryGetValue(name, out var other) && known.Contains(other, StringComparer.Ordinal)) return other;
        var plain = Plain(name);
        var nearest = known.Select(candidate => (Name: candidate, Distance: Distance(plain, Plain(candidate)))).MinBy(candidate => candidate.Distance);
        return nearest.Distance == 0 || (isMisspelled && nearest.Distance <= MaxTypos && nearest.Distance * 2 < plain.Length) ? nearest.Name : null;
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>How many characters must be put in, taken out or exchanged to make one text of the other.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[to.Length];
    }
}
