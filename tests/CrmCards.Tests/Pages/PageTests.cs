using System.Globalization;
using System.Net;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Requests;

namespace CrmCards.Tests.Pages;

public class PageTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private const string Pages = "&cardExtensions=inputs,pages";

    [Theory]
    [InlineData("", 1, 5)]
    [InlineData("&cardFrom=5", 6, 10)]
    [InlineData("&cardFrom=5&cardSize=3", 6, 8)]
    [InlineData("&cardSize=50", 1, 37)]
    [InlineData("&cardFrom=35&cardSize=15", 36, 37)]
    [InlineData("&cardFrom=48", 49, 48)]
    public async Task A_caller_that_understands_pages_gets_the_one_that_it_asks_for(string page, int first, int last)
    {
        var answer = await FetchAsync(Pages + page);

        Assert.Equal(Enumerable.Range(first, last - first + 1).Select(id => (long)id), Ids(answer));
        Assert.Equal(37, answer.Json.TryGetProperty("totalCount", out var total) ? total.GetInt32() : last);
    }

    [Fact]
    public async Task The_page_stands_after_the_results()
    {
        var answer = await FetchAsync($"{Pages}&cardFrom=36&cardSize=5");

        Assert.Equal(
            """{"results":[{"objectId":37,"title":"Row 37","link":null,"kind":"row"}],"page":{"from":36,"size":5},"totalCount":37,"allItemsLink":"https://cards.example.com/all","itemLabel":"All of them"}""",
            answer.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&cardExtensions=inputs")]
    [InlineData("&cardExtensions=Pages")]
    [InlineData("&cardFrom=5&cardSize=20")]
    [InlineData("&cardFrom=a&cardSize=0")]
    public async Task All_others_get_the_first_five_and_the_link(string query)
    {
        var answer = await FetchAsync(query);

        Assert.Equal([1, 2, 3, 4, 5], Ids(answer));
        Assert.Equal(37, answer.Json.GetProperty("totalCount").GetInt32());
        Assert.False(answer.Json.TryGetProperty("page", out _));
    }

    [Theory]
    [InlineData("&cardFrom=-1", "The parameter 'cardFrom' must be a whole number, at most 9223372036854775807.")]
    [InlineData("&cardFrom=a", "The parameter 'cardFrom' must be a whole number, at most 9223372036854775807.")]
    [InlineData("&cardFrom=50", "The parameter 'cardFrom' must be less than 50: no more results are shown.")]
    [InlineData("&cardFrom=9223372036854775807", "The parameter 'cardFrom' must be less than 50: no more results are shown.")]
    [InlineData("&cardSize=0", "The parameter 'cardSize' must be from 1 to 50: at most 50 results are shown.")]
    [InlineData("&cardFrom=45&cardSize=6", "The parameter 'cardSize' must be from 1 to 5: at most 50 results are shown.")]
    [InlineData("&cardSize=9223372036854775807", "The parameter 'cardSize' must be from 1 to 50: at most 50 results are shown.")]
    public async Task A_page_that_cannot_be_is_refused(string page, string message)
    {
        var answer = await FetchAsync(Pages + page);

        Assert.Equal((HttpStatusCode.BadRequest, message), (answer.Status, answer.Message));
    }

    [Fact]
    public async Task A_card_without_pages_passes_over_them()
    {
        var bodies = new List<string>();
        foreach (var query in new[] { "", $"{Pages}&cardFrom=5&cardSize=20", $"{Pages}&cardFrom=a" })
            bodies.Add((await echo.App.GetAsync($"/echo?{EchoApp.Caller}{query}")).Body);

        Assert.Single(bodies.Distinct());
        Assert.DoesNotContain("cardFrom", bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_results_than_the_page_has_are_counted_and_left_out()
    {
        var answer = await FetchAsync($"{Pages}&lastname=all&cardSize=7");

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Ids(answer));
        Assert.Equal(37, answer.Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Where_the_total_is_not_told_there_are_as_many_as_are_known()
    {
        var answer = await FetchAsync($"{Pages}&lastname=untold&cardFrom=5");

        Assert.Equal(10, answer.Json.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_result_that_is_null_is_an_error_on_every_page()
    {
        var answer = await FetchAsync($"{Pages}&lastname=null&cardSize=9");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(echo.App.Log.OfCards, entry => entry.Exception?.Message.Contains("The result at index 8 is null", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_cached_card_keeps_its_pages_apart()
    {
        string[] queries = ["", $"{Pages}", $"{Pages}&cardFrom=5", $"{Pages}&cardFrom=5&cardSize=2", $"{Pages}&cardFrom=5", ""];
        var answers = new List<string>();

        foreach (var query in queries)
        {
            var answer = await echo.App.GetAsync($"{CachedPagedCard.Route}?{EchoApp.Caller}{query}");
            var hasPage = answer.Json.TryGetProperty("page", out _);
            answers.Add(string.Create(CultureInfo.InvariantCulture, $"{hasPage}: {Ids(answer)[0]}–{Ids(answer)[^1]}"));
        }

        Assert.Equal(["False: 1–5", "True: 1–5", "True: 6–10", "True: 6–7", "True: 6–10", "False: 1–5"], answers);
    }

    private static List<long> Ids(Answer answer) => [.. answer.Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("objectId").GetInt64())];

    private Task<Answer> FetchAsync(string query) => echo.App.GetAsync($"{PagedCard.Route}?{EchoApp.Caller}{query}");
}
