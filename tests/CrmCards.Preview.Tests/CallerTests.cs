using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Preview.Tests;

/// <summary>Who calls, and how long that caller waits.</summary>
public sealed class CallerTests : IDisposable
{
    private readonly HttpClient _client = new();

    [Fact]
    public async Task An_app_card_calls_unless_told_otherwise()
    {
        await using var app = await RawApp.StartAsync("");

        var page = await _client.GetStringAsync(new Uri(app.Address), TestContext.Current.CancellationToken);

        Assert.Matches("""<select name="caller">\s*<option value="AppCard">""", page);
    }

    [Theory]
    [InlineData("AppCard", 15_000)]
    [InlineData("LegacyService", 5_000)]
    [InlineData("LegacyServiceWithJson", 5_000)]
    public async Task A_hanging_card_is_given_up_when_its_caller_gives_up(string caller, int limit)
    {
        var time = new FakeTimeProvider();
        await using var app = await RawApp.StartAsync(
            context =>
            {
                time.Advance(TimeSpan.FromMilliseconds(limit));
                return Task.Delay(Timeout.Infinite, context.RequestAborted);
            },
            time: time);

        var view = await FetchAsync(app, caller);

        Assert.Equal((limit, limit), (view["elapsedMilliseconds"]!.GetValue<int>(), view["limitMilliseconds"]!.GetValue<int>()));
        Assert.Equal(["TooSlow"], Rules(view));
    }

    [Fact]
    public async Task A_slow_card_is_shown_with_a_warning()
    {
        var time = new FakeTimeProvider();
        await using var app = await RawApp.StartAsync(
            context =>
            {
                time.Advance(TimeSpan.FromSeconds(6));
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync("""{"results":[{"objectId":1,"title":"One","link":null}]}""");
            },
            time: time);

        var view = await FetchAsync(app, "AppCard");

        Assert.Equal("One", view["card"]!["results"]![0]!["title"]!.GetValue<string>());
        Assert.Equal(["SlowAnswer"], Rules(view));
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode> FetchAsync(RawApp app, string caller)
    {
        var start = await _client.GetFromJsonAsync<JsonNode>(app.Address + "start", TestContext.Current.CancellationToken);
        var command = $$"""
            {"card":"/cards/raw","objectType":"Contact","objectId":"1","properties":{},"caller":"{{caller}}","signature":"V3","userId":"1","userEmail":"","portalId":"2","appId":"3"}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Address + "fetch") { Content = new StringContent(command, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-CrmCards-Preview", start!["token"]!.GetValue<string>());
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    private static IEnumerable<string> Rules(JsonNode view) => view["findings"]!.AsArray().Select(finding => finding!["rule"]!.GetValue<string>());
}
