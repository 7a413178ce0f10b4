using System.Buffers;
using System.Globalization;

namespace CrmCards.Requests;

/// <summary>Decodes escapes such as <c>%2F</c>.</summary>
internal static class PercentEncoding
{
    private const int EscapeLength = 3;

    /// <summary>Every byte there is.</summary>
    internal static SearchValues<byte> Everything { get; } = SearchValues.Create([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);

    /// <summary>Decodes from left to right, so that source and destination may be the same. What is no escape stays as it is.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int Decode(ReadOnlySpan<byte> text, Span<byte> decoded, SearchValues<byte> isDecoded)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'%' && i + EscapeLength <= text.Length
                && byte.TryParse(text.Slice(i + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && isDecoded.Contains(value))
            {
                decoded[length++] = value;
                i += EscapeLength - 1;
            }
            else
            {
                decoded[length++] = text[i];
            }
        }

        return length;
    }

    /// <summary>Whether a percent sign stands before something else than two hexadecimal digits.</summary>
    internal static bool IsBroken(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            text = text[at..];
            if (text.Length < EscapeLength || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2])) return true;
            text = text[EscapeLength..];
        }

        return false;
    }
}
