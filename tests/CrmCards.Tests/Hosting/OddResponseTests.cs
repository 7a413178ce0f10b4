using System.Net;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

public class OddResponseTests
{
    private const int Odd = 20;
    private const int TooLarge = 21;
    private const int Limit = 1024 * 1024;

    [Fact]
    public async Task What_a_caller_will_not_show_as_it_was_meant_is_sent_and_logged()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning(new() { Id = 7, Title = null! }, new() { Id = 7, Title = "Again" }, new() { Id = long.MaxValue });

        var answer = await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["7", "Again", "Item"], answer.Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("title").GetString()));
        var lines = app.Log.OfCards.ToArray();
        Assert.All(lines, line => Assert.Equal((LogLevel.Warning, Odd), (line.Level, line.Id.Id)));
        Assert.Equal(
        [
            "ProbeCard data fetch: the result with the objectId 7 has no title: its objectId is sent instead",
            "ProbeCard data fetch: two results have the objectId 7: callers tell results apart by it, and may show only one of the two",
            "ProbeCard data fetch: the objectId 9223372036854775807 is beyond ±9007199254740991: callers written in JavaScript round it, and may confuse it with another object's",
        ], lines.Select(line => line.Message));
    }

    [Fact]
    public async Task An_answer_of_1_MB_is_sent_and_a_larger_one_is_an_error_that_says_what_to_shorten()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning(Long(0));
        var rest = Limit - (await app.GetAsync(ProbeCard.FetchTarget)).Body.Length;

        app.Probe.Fetch = Returning(Long(rest));
        var largest = await app.GetAsync(ProbeCard.FetchTarget);
        app.Probe.Fetch = Returning(Long(rest + 1));
        var larger = await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Equal((HttpStatusCode.OK, Limit), (largest.Status, largest.Body.Length));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The card has more data than can be shown."), (larger.Status, larger.Message));
        var line = Assert.Single(app.Log.OfCards);
        Assert.Equal((LogLevel.Error, TooLarge), (line.Level, line.Id.Id));
        Assert.StartsWith($"ProbeCard data fetch: the answer has {Limit + 1} bytes, but callers read at most {Limit}. Shorten it: ", line.Message, StringComparison.Ordinal);
        Assert.Contains(": 'properties' of the result with the objectId 8 has ", line.Message, StringComparison.Ordinal);

        static Item[] Long(int length) => [new() { Id = 7 }, new() { Id = 8, Further = [CardProperty.Text("Notes", new string('a', length))] }];
    }

    private static Func<CardRequest, CancellationToken, Task<CardResponse<Item>>> Returning(params Item[] items) =>
        (_, _) => Task.FromResult(new CardResponse<Item>(items));
}
