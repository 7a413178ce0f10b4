using CrmCards.CompilerServices;

namespace CrmCards.Requests.Values;

/// <summary>Reads the names of choices.</summary>
internal static class Choices
{
    private const int MaxShown = 10;

    internal static ValueReader<T> Reader<T>((string Name, T Value)[] names) where T : struct, Enum =>
        new(Expected(names), (text, out value) =>
            TryRead(names, text, StringComparison.Ordinal, out value) || TryRead(names, text, StringComparison.OrdinalIgnoreCase, out value));

    private static bool TryRead<T>((string Name, T Value)[] names, ReadOnlySpan<char> text, StringComparison comparison, out T value) where T : struct, Enum
    {
        foreach (var choice in names)
        {
            if (!text.Equals(choice.Name, comparison)) continue;
            value = choice.Value;
            return true;
        }

        value = default;
        return false;
    }

    private static string Expected<T>((string Name, T Value)[] names)
    {
        var expected = names.DistinctBy(choice => choice.Value).Select(choice => choice.Name).ToList();
        return $"one of {string.Join(", ", expected.Take(MaxShown))}{(expected.Count > MaxShown ? ", …" : "")}";
    }
}
