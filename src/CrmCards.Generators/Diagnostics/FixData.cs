using System.Collections.Immutable;

namespace CrmCards.Generators.Diagnostics;

/// <summary>Names of what a diagnostic tells its code fix.</summary>
internal static class FixData
{
    /// <summary>The name to use instead.</summary>
    public const string Name = nameof(Name);

    /// <summary>The data type to use instead; null if none fits.</summary>
    public const string DataType = nameof(DataType);

    /// <summary>The type to use, in full.</summary>
    public const string Type = nameof(Type);

    /// <summary>The parameter that was most likely meant.</summary>
    public const string Parameter = nameof(Parameter);

    /// <summary>The label of the input to make of a parameter.</summary>
    public const string Label = nameof(Label);

    /// <summary>The member of the request to use instead.</summary>
    public const string Member = nameof(Member);

    /// <summary>The card, by its documentation id.</summary>
    public const string Card = nameof(Card);

    /// <summary>The number to set as TotalCount.</summary>
    public const string Total = nameof(Total);

    public static ImmutableDictionary<string, string?> Of(string key, string? value) => ImmutableDictionary<string, string?>.Empty.Add(key, value);
}
