namespace CrmCards.Tests.Serialization;

public class RemainderTests
{
    private const string Link = ",\"allItemsLink\":\"https://cards.example.com/app/all\"";
    private const string Label = ",\"itemLabel\":\"See more\"";

    [Theory]
    [InlineData(0, null, "")]
    [InlineData(5, null, "")]
    [InlineData(6, null, ",\"totalCount\":6" + Label)]
    [InlineData(3, 3L, "")]
    [InlineData(3, 4L, ",\"totalCount\":4" + Label)]
    [InlineData(5, 6L, ",\"totalCount\":6" + Label)]
    [InlineData(5, 3L, "")]
    [InlineData(7, 6L, ",\"totalCount\":7" + Label)]
    [InlineData(0, 10_000_000_000L, ",\"totalCount\":10000000000" + Label)]
    [InlineData(0, -1L, "")]
    public void The_total_and_the_label_are_sent_when_there_is_more_than_the_response_holds(int count, long? total, string json) =>
        Assert.Equal(json, Remainder(new(new int[count]) { TotalCount = total }));

    [Theory]
    [InlineData(5, null, Link + Label)]
    [InlineData(5, 5L, "")]
    [InlineData(5, 6L, ",\"totalCount\":6" + Link + Label)]
    [InlineData(6, null, ",\"totalCount\":6" + Link + Label)]
    public void The_link_to_all_is_sent_when_there_is_more_or_nobody_knows(int count, long? total, string json) =>
        Assert.Equal(json, Remainder(new(new int[count]) { TotalCount = total, AllItemsLink = new("/all", UriKind.Relative) }));

    [Fact]
    public void Without_a_label_none_is_sent() =>
        Assert.Equal(",\"totalCount\":9", Written.By((ref w) => w.WriteRemainder(new CardResponse<int>([]) { TotalCount = 9 }, default)));

    [Fact]
    public void An_unusable_link_to_all_is_left_out_and_reported()
    {
        var script = new Uri("javascript:alert(1)");
        var response = new CardResponse<int>([]) { TotalCount = 9, AllItemsLink = script };

        var json = Written.By((ref w) => w.WriteRemainder(response, ",\"itemLabel\":\"See more\""u8), out var problems);

        Assert.Equal(",\"totalCount\":9" + Label, json);
        Assert.Contains("javascript:alert(1)", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static string Remainder(CardResponse<int> response) =>
        Written.By((ref w) => w.WriteRemainder(response, ",\"itemLabel\":\"See more\""u8));
}
