using System.Buffers;
using System.Text.Json;
using CrmCards.CompilerServices;
using CsCheck;

namespace CrmCards.Tests.Serialization;

public class CardWriterStringTests
{
    private static readonly SearchValues<char> UnsafeInHtml = SearchValues.Create("<>&'\u2028\u2029");

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain text", "\"plain text\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("\r\n\t", "\"\\r\\n\\t\"")]
    [InlineData("\u0000\u0008\u000C\u001F", "\"\\u0000\\u0008\\u000C\\u001F\"")]
    [InlineData("\u007F", "\"\\u007F\"")]
    [InlineData("</script>", "\"\\u003C/script\\u003E\"")]
    [InlineData("Tom & Jerry's", "\"Tom \\u0026 Jerry\\u0027s\"")]
    [InlineData("a\u2028b\u2029c", "\"a\\u2028b\\u2029c\"")]
    [InlineData("åäö 漢字 😀", "\"åäö 漢字 😀\"")]
    public void Text_is_escaped_for_JSON_and_for_HTML_and_otherwise_kept(string text, string json) =>
        Assert.Equal(json, Written.By((ref w) => w.WriteString(text)));

    [Fact]
    public void Null_is_written_as_the_empty_string() =>
        Assert.Equal("\"\"", Written.By((ref w) => w.WriteString((string?)null)));

    [Fact]
    public void String_content_has_no_quotes_of_its_own() =>
        Assert.Equal("a\\\"b", Written.By((ref w) => w.WriteStringContent("a\"b")));

    [Theory]
    [InlineData(new[] { 'a', '\uD800', 'b' }, "\"a\uFFFDb\"")]
    [InlineData(new[] { 'a', '\uDC00', 'b' }, "\"a\uFFFDb\"")]
    [InlineData(new[] { '\uD83D' }, "\"\uFFFD\"")]
    [InlineData(new[] { '\uDE00', '\uD83D' }, "\"\uFFFD\uFFFD\"")]
    [InlineData(new[] { '\uD83D', '"', '\uDE00' }, "\"\uFFFD\\\"\uFFFD\"")]
    [InlineData(new[] { '\uD83D', '\uD83D', '\uDE00' }, "\"\uFFFD😀\"")]
    public void Lone_surrogates_become_the_replacement_character_and_pairs_are_kept(char[] text, string json) =>
        Assert.Equal(json, Written.By((ref w) => w.WriteString(text)));

    [Theory]
    [InlineData("a")]
    [InlineData("\u0001")]
    [InlineData("漢")]
    [InlineData("😀")]
    [InlineData("ab\"😀<")]
    public void Long_text_grows_the_buffer_and_arrives_whole(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));

        var json = Written.By((ref w) => w.WriteString(text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
    }

    [Fact]
    public void Growing_the_buffer_keeps_what_was_written_before()
    {
        var json = Written.By((ref w) =>
        {
            w.WriteRaw("["u8);
            for (var i = 0; i < 5_000; i++)
            {
                w.WriteNumber(default, (long)i);
                w.WriteRaw(","u8);
            }

            w.EndArray();
        });

        Assert.Equal(Enumerable.Range(0, 5_000), JsonSerializer.Deserialize<int[]>(json)!);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\u001F')]
    [InlineData('\u007F')]
    [InlineData('>')]
    [InlineData('\u0080')]
    [InlineData('\u0122')] // its low byte is a quotation mark
    [InlineData('\u2028')]
    [InlineData('\uD83D')]
    [InlineData('\uFF22')]
    public void A_char_that_is_no_plain_one_is_seen_at_every_place_of_a_text_of_every_length(char special)
    {
        for (var length = 1; length <= 50; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var text = new string('a', place) + special + new string('z', length - place - 1);
                var json = Written.By((ref w) => w.WriteString(text));
                Assert.Equal(Texts.WellFormed(text), JsonSerializer.Deserialize<string>(json));
                Assert.True(json.AsSpan().IndexOfAny(UnsafeInHtml) < 0, json);
            }
        }
    }

    [Fact]
    public void A_pair_of_surrogates_is_kept_wherever_a_long_text_is_cut()
    {
        for (var before = 500; before < 520; before++)
        {
            var text = new string('a', before) + string.Concat(Enumerable.Repeat("😀", 600));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(Written.By((ref w) => w.WriteString(text))));
        }
    }

    [Fact]
    public void Any_text_is_read_back_by_a_JSON_parser() =>
        Texts.Any.Sample(
            text => JsonSerializer.Deserialize<string>(Written.By((ref w) => w.WriteString(text))) == Texts.WellFormed(text),
            iter: 20_000);

    [Fact]
    public void Any_text_is_safe_to_embed_in_HTML_and_script() =>
        Texts.Any.Sample(
            text => Written.By((ref w) => w.WriteString(text)).AsSpan().IndexOfAny(UnsafeInHtml) < 0,
            iter: 5_000);

    [Fact]
    public void A_writer_can_be_disposed_twice()
    {
        var writer = new CardWriter(default);
        writer.WriteRaw("{}"u8);

        writer.Dispose();
        writer.Dispose();

        Assert.True(writer.Written.IsEmpty);
    }
}
