using System.Diagnostics.CodeAnalysis;
using CrmCards.CompilerServices;

namespace CrmCards.Requests.Values;

/// <summary>Reads CRM properties that hold several values.</summary>
internal static class ItemList
{
    private const char Separator = ';';

    internal static bool TryRead<T>(ValueReader<T> reader, ReadOnlySpan<char> text, [NotNullWhen(true)] out T[]? items)
    {
        var count = 0;
        foreach (var range in text.Split(Separator))
        {
            if (!text[range].IsEmpty) count++;
        }

        items = new T[count];
        count = 0;
        foreach (var range in text.Split(Separator))
        {
            if (text[range].IsEmpty) continue;
            if (!reader.TryRead(text[range], out items[count++]!)) return false;
        }

        return true;
    }
}
