using System.Text;

namespace CrmCards.Tests.Serialization;

public class CardWriterResultTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t\u00A0\u3000\u2028")]
    public void A_result_without_a_title_is_called_by_its_objectId(string? title)
    {
        var (json, oddities) = Results((-42, title));

        Assert.Equal("""{"objectId":-42,"title":"-42"},""", json);
        Assert.Equal(["the result with the objectId -42 has no title: its objectId is sent instead"], oddities);
    }

    [Theory]
    [InlineData("a")]
    [InlineData(" a")]
    [InlineData("\u00A0ä ")]
    public void A_title_with_text_is_sent_as_it_is(string title)
    {
        var (json, oddities) = Results((7, title));

        Assert.Equal($$"""{"objectId":7,"title":"{{title}}"},""", json);
        Assert.Empty(oddities);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9_007_199_254_740_991)]
    [InlineData(-9_007_199_254_740_991)]
    public void An_objectId_that_JavaScript_can_hold_is_nothing_odd(long id) => Assert.Empty(Results((id, "a")).Oddities);

    [Theory]
    [InlineData(9_007_199_254_740_992)]
    [InlineData(-9_007_199_254_740_992)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_objectId_that_JavaScript_rounds_is_sent_as_it_is_and_reported(long id)
    {
        var (json, oddities) = Results((id, "a"));

        Assert.Equal($$"""{"objectId":{{id}},"title":"a"},""", json);
        Assert.Equal([$"the objectId {id} is beyond ±9007199254740991: callers written in JavaScript round it, and may confuse it with another object's"], oddities);
    }

    [Theory]
    [InlineData(9_007_199_254_740_991, 0)]
    [InlineData(9_007_199_254_740_992, 1)]
    [InlineData(ulong.MaxValue, 1)]
    public void So_is_one_without_a_sign(ulong id, int count) =>
        Assert.Equal(count, Oddities((ref w) => w.WriteObjectId("{\"objectId\":"u8, id)).Count);

    [Theory]
    [InlineData(new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(new long[] { 1, 1 }, 1)]
    [InlineData(new long[] { 1, 2, 3, 4, 1 }, 1)]
    [InlineData(new long[] { 5, 2, 3, 4, 4 }, 4)]
    [InlineData(new long[] { 1, 2, 1, 2, 1 }, 1, 2, 1)]
    public void Two_results_with_one_objectId_are_sent_and_reported(long[] ids, params int[] repeated)
    {
        var (json, oddities) = Results([.. ids.Select(id => (id, (string?)"a"))]);

        Assert.Equal(string.Concat(ids.Select(id => $$"""{"objectId":{{id}},"title":"a"},""")), json);
        Assert.Equal(repeated.Select(id => $"two results have the objectId {id}: callers tell results apart by it, and may show only one of the two"), oddities);
    }

    private static (string Json, IReadOnlyList<string> Oddities) Results(params (long Id, string? Title)[] results)
    {
        var json = "";
        var oddities = Oddities((ref w) =>
        {
            foreach (var (id, title) in results)
            {
                w.WriteObjectId("{\"objectId\":"u8, id);
                w.WriteTitle(",\"title\":\""u8, title);
                w.WriteRaw("},"u8);
            }

            json = Encoding.UTF8.GetString(w.Written);
        });
        return (json, oddities);
    }

    private static IReadOnlyList<string> Oddities(Write write)
    {
        IReadOnlyList<string> oddities = [];
        Written.By((ref w) =>
        {
            write(ref w);
            oddities = w.Oddities ?? [];
        });
        return oddities;
    }
}
