using System.Collections.Frozen;

namespace CrmCards.Client.Reading;

/// <summary>The contract's names of an enum whose names it writes in upper case.</summary>
internal static class WireNames<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>The value of that name; null if the field is not text, or has no such name.</summary>
    internal static T? Of(Place? field) => field is { IsText: true } text && ByName.TryGetValue(text.Json.GetString()!, out var value) ? value : null;
}
