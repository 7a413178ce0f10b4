using System.Buffers;
using System.Globalization;

namespace CrmCards.Requests;

/// <summary>Decodes escapes such as <c>%2F</c>.</summary>
internal static class PercentEncoding
{
    private const int EscapeLength = 3;

    /// <summary>Every byte there is.</summary>
    internal static SearchValues<byte> Everything { get; } = SearchValues.Create([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);

    /// <summary>Decodes from left to right, so that source and destination may be the same. A text that is not an escape stays as it is.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int Decode(ReadOnlySpan<byte> text, Span<byte> decoded, SearchValues<byte> isDecoded)
    {
        var length = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'%');
            if (plain < 0) plain = text.Length;
            text[..plain].CopyTo(decoded[length..]);
            length += plain;
            text = text[plain..];
            if (text.IsEmpty) break;

            if (text.Length >= EscapeLength
                && byte.TryParse(text[1..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && isDecoded.Contains(value))
            {
                decoded[length++] = value;
                text = text[EscapeLength..];
            }
            else
            {
                decoded[length++] = (byte)'%';
                text = text[1..];
            }
        }

        return length;
    }

    /// <summary>Whether a percent sign is not followed by two hexadecimal digits.</summary>
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
