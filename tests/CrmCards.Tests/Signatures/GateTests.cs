using System.Globalization;
using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Signatures;

public class GateTests
{
    [Fact]
    public async Task A_signed_request_is_let_in()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(ProbeCard.FetchTarget)).Status);
        Assert.Contains(
            app.Log.All,
            line => line.Level == LogLevel.Debug && line.Message.EndsWith(": the signature matches (v3, URL decoded by the table)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", ProbeCard.FetchTarget)]
    [InlineData("POST", ProbeCard.ActionTarget)]
    public async Task A_request_without_a_signature_is_refused_and_told_nothing(string method, string target)
    {
        await using var app = await StartAsync();

        var answer = await app.SendAsIsAsync(new(new HttpMethod(method), app.Uri(target)));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("The request was not accepted.", answer.Message);
        var line = Assert.Single(app.Log.OfCards, line => line.Level >= LogLevel.Information);
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains("it has no signature", line.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequestSignature.V3Header, "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=", "signature does not match")]
    [InlineData(RequestSignature.VersionHeader, "v7", "version 'v7'")]
    [InlineData(RequestSignature.TimestampHeader, "tomorrow", "is missing, or is not a number")]
    [InlineData(RequestSignature.TimestampHeader, "1500000000000", "s ago")]
    public async Task The_log_says_why_a_request_was_refused(string header, string value, string reason)
    {
        await using var app = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        if (header == RequestSignature.VersionHeader)
        {
            request.Headers.Add(RequestSignature.Header, "abc");
        }
        else
        {
            request.Headers.Add(RequestSignature.V3Header, "abc");
            request.Headers.Add(RequestSignature.TimestampHeader, Now());
        }

        request.Headers.Remove(header);
        request.Headers.Add(header, value);

        var answer = await app.SendAsIsAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        var line = Assert.Single(app.Log.OfCards, line => line.Level == LogLevel.Warning).Message;
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.EndsWith($": {TestApp.PublicUrl}{ProbeCard.Route}", line, StringComparison.Ordinal);
        Assert.EndsWith($": {TestApp.PublicUrl}{ProbeCard.FetchTarget}", Assert.Single(app.Log.OfCards, line => line.Level == LogLevel.Debug).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_and_signatures_never_reach_the_log()
    {
        await using var app = await StartAsync();
        var url = TestApp.PublicUrl + ProbeCard.FetchTarget;
        var timestamp = Now();
        var expected = RequestSignature.V3(TestApp.Secret, "GET", url, default, timestamp);
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        request.Headers.Add(RequestSignature.V3Header, "wrong" + expected);
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);

        await app.SendAsIsAsync(request);
        await app.GetAsync(ProbeCard.FetchTarget);

        Assert.All(app.Log.All, line =>
        {
            Assert.DoesNotContain(TestApp.Secret, line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(expected, line.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_v2_signature_is_let_in_where_it_is_asked_for()
    {
        await using var app = await StartAsync(new Dictionary<string, string?> { ["CrmCards:AcceptedSignatures"] = "V2, V3" });
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        request.Headers.Add(RequestSignature.Header, RequestSignature.V2(TestApp.Secret, "GET", TestApp.PublicUrl + ProbeCard.FetchTarget, default));
        request.Headers.Add(RequestSignature.VersionHeader, "v2");

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(request)).Status);
    }

    [Theory]
    [InlineData("https://cards.example.com/app/", null, "/probe")]
    [InlineData("https://cards.example.com/app", "/app", "/app/probe")]
    public async Task The_signed_URL_is_the_public_one_whether_a_proxy_takes_its_path_away_or_not(string publicUrl, string? pathBase, string path)
    {
        await using var app = await TestApp.StartAsync(publicUrl, pathBase: pathBase);
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([]));
        var timestamp = Now();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(path + ProbeCard.Query));
        request.Headers.Add(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Add(RequestSignature.V3Header,
            RequestSignature.V3(TestApp.Secret, "GET", $"https://cards.example.com/app/probe{ProbeCard.Query}", default, timestamp));

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(request)).Status);
    }

    [Fact]
    public async Task The_query_is_signed_as_it_was_sent()
    {
        await using var app = await StartAsync();

        var answer = await app.GetAsync($"{ProbeCard.FetchTarget}&z=1&a=%7Eb+c%20d&&e=%E2%82%AC&f=%2f&a=%7Eb+c%20d");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Development_without_a_secret_serves_this_machine_only_and_says_so()
    {
        await using var app = await TestApp.StartAsync(environment: "Development", settings: new Dictionary<string, string?> { ["CrmCards:ClientSecret"] = null });
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([]));
        using var tunnelled = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        tunnelled.Headers.Add("X-Forwarded-For", "203.0.113.7");

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsIsAsync(tunnelled)).Status);
        Assert.Contains(app.Log.OfCards, line => line.Level == LogLevel.Warning && line.Message.Contains("Set CrmCards:ClientSecret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Development_with_a_secret_demands_signatures()
    {
        await using var app = await TestApp.StartAsync(environment: "Development");

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget)))).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_checked()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string?> { ["CrmCards:MaxRequestBodySize"] = "10" });
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Uri(ProbeCard.ActionTarget)) { Content = new StringContent("12345678901") };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.SendAsIsAsync(request)).Status);
    }

    [Theory]
    [InlineData("CrmCards:ClientSecret", null, "CrmCards:ClientSecret is missing")]
    [InlineData("CrmCards:ClientSecret", " ", "is empty")]
    [InlineData("CrmCards:ClientSecrets:0", "", "is empty")]
    [InlineData("CrmCards:AcceptedSignatures", "None", "CrmCards:AcceptedSignatures")]
    [InlineData("CrmCards:MaxRequestBodySize", "0", "CrmCards:MaxRequestBodySize")]
    public async Task A_wrong_setting_keeps_the_app_from_starting(string key, string? value, string message)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => TestApp.StartAsync(settings: new Dictionary<string, string?> { [key] = value }));

        Assert.Contains(message, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_secrets_and_secrets_of_apps_come_from_the_configuration()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string?>
        {
            ["CrmCards:ClientSecret"] = "new",
            ["CrmCards:ClientSecrets:0"] = TestApp.Secret,
            ["CrmCards:AppClientSecrets:77:0"] = "the secret of 77",
        });
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([]));

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(ProbeCard.FetchTarget)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync($"{ProbeCard.FetchTarget}&appId=77")).Status);
    }

    private static async Task<TestApp> StartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var app = await TestApp.StartAsync(settings: settings);
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([]));
        return app;
    }

    private static string Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
