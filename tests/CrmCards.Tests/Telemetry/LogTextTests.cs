using System.Globalization;
using System.Text.RegularExpressions;
using CrmCards.Telemetry;
using CrmCards.Tests.Serialization;
using CsCheck;

namespace CrmCards.Tests.Telemetry;

public partial class LogTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("/tickets/12345 'a' \"b\" \\", "/tickets/12345 'a' \"b\" \\")]
    [InlineData("Größe 漢字 ا 😀", "Größe 漢字 ا 😀")]
    [InlineData("a\r\nwarn: b", @"a\u000D\u000Awarn: b")]
    [InlineData("\u0000\t\u001B[31m\u007F\u0085\u009B", @"\u0000\u0009\u001B[31m\u007F\u0085\u009B")]
    [InlineData("a\u2028b\u2029c", @"a\u2028b\u2029c")]
    [InlineData("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069", @"\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069")]
    [InlineData("\u00AD\u034F\u200B\u200C\u200D\u2060\u3164\uFE0F\uFEFF", @"\u00AD\u034F\u200B\u200C\u200D\u2060\u3164\uFE0F\uFEFF")]
    [InlineData("\U000E0041", @"\uDB40\uDC41")]
    public void What_could_forge_or_hide_a_line_is_escaped_and_all_else_kept(string? text, string line) =>
        Assert.Equal(line, new LogText(text).ToString());

    [Theory]
    [InlineData(new[] { 'a', '\uD800', 'b' }, @"a\uD800b")]
    [InlineData(new[] { '\uDE00', '\uD83D' }, @"\uDE00\uD83D")]
    public void Half_a_pair_of_surrogates_is_escaped(char[] text, string line) =>
        Assert.Equal(line, new LogText(new string(text)).ToString());

    [Fact]
    public void Nothing_is_the_empty_text() => Assert.Equal("", default(LogText).ToString());

    [Theory]
    [InlineData("a", 300, "")]
    [InlineData("a", 299, "😀")]
    [InlineData("a", 295, "\n")]
    public void Text_is_cut_where_300_characters_are_full_and_never_within_one(string part, int count, string straddling)
    {
        var whole = string.Concat(Enumerable.Repeat(part, count));

        Assert.Equal(whole, new LogText(whole).ToString());
        Assert.Equal(whole + "…", new LogText(whole + straddling + part).ToString());
    }

    [Fact]
    public void Whatever_comes_from_outside_is_one_short_line_that_shows_all_it_holds() => Texts.Any.Array[1, 8].Select(string.Concat).Sample(text =>
    {
        var line = new LogText(text).ToString();

        Assert.InRange(line.Length, 0, LogText.MaxLength + 1);
        Assert.DoesNotContain(line.EnumerateRunes(), rune => rune.Value == 0xFFFD && !text.Contains('\uFFFD', StringComparison.Ordinal));
        Assert.DoesNotContain(line, char.IsControl);
        Assert.DoesNotContain(line, c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        var isCut = line.EndsWith('…') && !text.EndsWith('…');
        Assert.True(isCut || Unescaped(line) == Unescaped(text));
        Assert.StartsWith(Unescaped(isCut ? line[..^1] : line), Unescaped(text), StringComparison.Ordinal);
    });

    private static string Unescaped(string line) =>
        Escape().Replace(line, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
