using System.Buffers;
using System.Globalization;
using System.Text;

namespace CrmCards.Telemetry;

/// <summary>
/// Text from outside, as it may be in a line of the log: it can neither begin a new line nor rearrange or hide what is there, and it is
/// short. What is escaped reads <c>\u000A</c>; an ellipsis shows where text was cut off.
/// </summary>
/// <remarks>A log method takes it in place of a string: nobody forgets to escape, and a line that is not written costs nothing.</remarks>
internal readonly struct LogText(string? text, int maxLength = LogText.MaxLength)
{
    /// <summary>In characters, the ellipsis not counted.</summary>
    internal const int MaxLength = 300;

    private const int EscapeLength = 6;

    private static readonly SearchValues<char> Harmless = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>Text of any length, for lines that are written only when somebody looks into a matter.</summary>
    internal static LogText Whole(string? text) => new(text, int.MaxValue);

    public static implicit operator LogText(string? text) => new(text);

    public override string ToString()
    {
        var rest = text.AsSpan();
        if (rest.Length <= maxLength && !rest.ContainsAnyExcept(Harmless)) return text ?? "";

        var line = new StringBuilder();
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            var isShown = isWhole && !IsHidden(rune);
            if (line.Length + (isShown ? length : length * EscapeLength) > maxLength) return line.Append('…').ToString();

            foreach (var c in rest[..length])
            {
                if (isShown) line.Append(c);
                else line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }

            rest = rest[length..];
        }

        return line.ToString();
    }

    /// <summary>
    /// Whether a character shows nothing itself and may change how others are shown: controls, breaks of lines, directions of writing, and
    /// characters without width.
    /// </summary>
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || IsIgnorable(rune.Value);

    /// <summary>What Unicode calls default ignorable though its category is one of letters, marks or unassigned code points.</summary>
    private static bool IsIgnorable(int codePoint) => codePoint is
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
