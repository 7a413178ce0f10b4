using System.Net;
using System.Net.Sockets;
using System.Text;
using CrmCards.Tests.Signatures;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

public class FetchEndpointTests
{
    [Fact]
    public async Task A_response_is_JSON_of_a_known_length()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning(new Item { Id = 7, Title = "Åsa's", Link = "/items/7", Weight = 1.5, Cost = 94.30m, Due = new(2026, 11, 23) });

        var answer = await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.Response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(answer.Body), answer.Response.Content.Headers.ContentLength);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], answer.Response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("""
            {"results":[{"objectId":7,"title":"Åsa\u0027s","link":"https://cards.example.com/items/7","priority":"HIGH","weight":1.5,"due":"2026-11-23",
            "properties":[{"label":"Cost","dataType":"CURRENCY","currencyCode":"GBP","value":"94.30"}],
            "actions":[{"type":"IFRAME","width":890,"height":748,"label":"Edit","associatedObjectProperties":[],"uri":"https://cards.example.com/items/7/edit?title=%C3%85sa%27s"},
            {"type":"ACTION_HOOK","httpMethod":"POST","label":"Touch","associatedObjectProperties":[],"uri":"https://cards.example.com/probe/7/touch"}]}],
            "settingsAction":{"type":"IFRAME","width":890,"height":748,"label":"Settings","associatedObjectProperties":[],"uri":"https://example.com/settings"},
            "primaryAction":{"type":"IFRAME","width":890,"height":748,"label":"Create","associatedObjectProperties":[],"uri":"https://cards.example.com/items/new"}}
            """.ReplaceLineEndings(""), answer.Body);
        Assert.Empty(app.Log.OfCards);
    }

    [Fact]
    public async Task Of_six_results_five_are_sent_and_six_are_counted()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning([.. Enumerable.Range(1, 6).Select(id => new Item { Id = id })]);

        var json = (await app.GetAsync(ProbeCard.FetchTarget)).Json;

        Assert.Equal([1, 2, 3, 4, 5], json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("objectId").GetInt64()));
        Assert.Equal(6, json.GetProperty("totalCount").GetInt32());
        Assert.Equal("See more items", json.GetProperty("itemLabel").GetString());
    }

    [Fact]
    public async Task Without_results_the_array_is_empty()
    {
        await using var app = await TestApp.StartAsync();

        var json = (await app.GetAsync(ProbeCard.FetchTarget)).Json;

        Assert.Empty(json.GetProperty("results").EnumerateArray());
        Assert.False(json.TryGetProperty("totalCount", out _));
    }

    [Fact]
    public async Task A_response_longer_than_any_buffer_arrives_whole()
    {
        await using var app = await TestApp.StartAsync();
        var title = string.Concat(Enumerable.Repeat("漢😀", 30_000));
        app.Probe.Fetch = Returning(new Item { Id = 1, Title = title });

        Assert.Equal(title, (await app.GetAsync(ProbeCard.FetchTarget)).Title);
    }

    [Fact]
    public async Task Actions_decided_at_run_time_stand_behind_or_in_place_of_the_declared_ones()
    {
        await using var app = await TestApp.StartAsync();
        var page = new Uri("/page", UriKind.Relative);
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([new() { Id = 1, Actions = [CardAction.Hook("Archive", CardActionMethod.Put, page)] }])
        {
            SettingsAction = CardAction.Iframe("Preferences", page, 1, 1),
            PrimaryAction = CardAction.Hook("Sync", CardActionMethod.Post, page),
            SecondaryActions = [CardAction.Hook("Export", CardActionMethod.Get, page)],
        });

        var json = (await app.GetAsync(ProbeCard.FetchTarget)).Json;

        Assert.Equal(["Edit", "Touch", "Archive"], json.GetProperty("results")[0].GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("label").GetString()));
        Assert.Equal("Preferences", json.GetProperty("settingsAction").GetProperty("label").GetString());
        Assert.Equal("Sync", json.GetProperty("primaryAction").GetProperty("label").GetString());
        Assert.Equal("Export", Assert.Single(json.GetProperty("secondaryActions").EnumerateArray()).GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_is_left_out_and_logged_while_the_rest_arrives()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning(new() { Id = 1, Link = "javascript:alert(1)", Priority = (Priority)42 }, new() { Id = 2 });

        var results = (await app.GetAsync(ProbeCard.FetchTarget)).Json.GetProperty("results");

        Assert.Equal(2, results.GetArrayLength());
        Assert.Equal("null", results[0].GetProperty("link").GetRawText());
        Assert.False(results[0].TryGetProperty("priority", out _));
        Assert.Equal("HIGH", results[1].GetProperty("priority").GetString());
        Assert.Equal(
            [
                (LogLevel.Warning, "ProbeCard data fetch: a value was left out of the response because the link 'javascript:alert(1)' is neither an absolute http(s) address nor a path that starts with a slash"),
                (LogLevel.Warning, "ProbeCard data fetch: a value was left out of the response because the value 42 of Priority is not a status option"),
            ],
            app.Log.OfCards.Select(entry => (entry.Level, entry.Message)));
    }

    [Fact]
    public async Task A_number_that_JSON_lacks_is_a_clean_error_and_no_half_response()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = Returning(new() { Id = 1 }, new() { Id = 2, Weight = double.NaN });

        var answer = await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("The app could not answer this request.", answer.Message);
        Assert.IsType<ArithmeticException>(Assert.Single(app.Log.Errors).Exception);
    }

    private static Func<CardRequest, CancellationToken, Task<CardResponse<Item>>> Returning(params Item[] items) =>
        (_, _) => Task.FromResult(new CardResponse<Item>(items));

    [Fact]
    public async Task The_answer_says_its_length_before_it_begins()
    {
        await using var app = await TestApp.StartAsync();
        using var message = new SignedMessage(HttpMethod.Get, ProbeCard.FetchTarget).For(app);
        var address = new Uri(app.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var headers = string.Concat(message.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {ProbeCard.FetchTarget} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());

        var parts = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken).InTimeAsync()).Split("\r\n\r\n");

        Assert.Contains($"Content-Length: {Encoding.UTF8.GetByteCount(parts[1])}", parts[0].Split("\r\n"));
        Assert.DoesNotContain("Transfer-Encoding", parts[0], StringComparison.OrdinalIgnoreCase);
    }
}
