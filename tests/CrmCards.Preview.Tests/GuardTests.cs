using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmCards.Tests.Signatures;

namespace CrmCards.Preview.Tests;

/// <summary>Who gets in, and what they may ask for.</summary>
public sealed class GuardTests : IDisposable
{
    private const string Card = """{"results":[{"objectId":1,"title":"One","link":null}]}""";

    private static readonly JsonObject Fetch = JsonNode.Parse("""
        {"card":"/cards/raw","objectType":"Contact","objectId":"1","properties":{"email":"a@b.example"},"caller":"AppCard","signature":"V3","userId":"1","userEmail":"","portalId":"2","appId":"3"}
        """)!.AsObject();

    public static TheoryData<string, string, string> StrangerHeaders => Strangers.Headers;

    public static TheoryData<string, string> WelcomeHeaders => Strangers.Welcome;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task The_page_allows_no_script_but_its_own()
    {
        await using var app = await RawApp.StartAsync(Card);

        var response = await _client.GetAsync(new Uri(app.Address), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("default-src 'none'; script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_address_without_a_slash_leads_to_the_page()
    {
        await using var app = await RawApp.StartAsync(Card);

        var response = await _client.GetAsync(new Uri(app.Address.TrimEnd('/')), TestContext.Current.CancellationToken);

        Assert.Equal("/crmcards/", response.Headers.Location!.ToString());
    }

    [Theory]
    [MemberData(nameof(StrangerHeaders))]
    public async Task Somebody_else_is_refused_with_the_reason(string header, string value, string reason)
    {
        await using var app = await RawApp.StartAsync(Card);
        using var request = Request(app, header, value);

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var message = await MessageAsync(response);
        Assert.StartsWith("Open the preview at localhost, on the app's own machine", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(WelcomeHeaders))]
    public async Task A_browser_on_this_machine_gets_in(string header, string value)
    {
        await using var app = await RawApp.StartAsync(Card);
        using var request = Request(app, header, value);

        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_who_is_authenticated_gets_in()
    {
        await using var app = await RawApp.StartAsync(Card, isAuthenticated: true);
        using var request = Request(app, "X-Forwarded-For", "203.0.113.7");

        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_command_without_the_pages_token_is_refused()
    {
        await using var app = await RawApp.StartAsync(Card);

        var response = await _client.PostAsJsonAsync(app.Address + "fetch", Fetch, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_command_with_it_is_carried_out()
    {
        await using var app = await RawApp.StartAsync(Card);

        var view = await (await SendAsync(app, "fetch", Fetch)).Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        Assert.Equal("One", view!["card"]!["results"]![0]!["title"]!.GetValue<string>());
        Assert.Contains("&email=a%40b.example&appId=3", view["request"]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card", "/cards/none", "no card at '/cards/none'")]
    [InlineData("objectType", "Deal", "is not shown on DEAL records")]
    [InlineData("objectType", "Custom", "each custom type has its own")]
    [InlineData("objectType", "p_vehicle", "'p_vehicle' is not the id of a custom type")]
    [InlineData("objectId", "many", "objectId")]
    [InlineData("signature", "V9", "signature")]
    public async Task A_wrong_command_is_refused_with_the_reason(string field, string value, string message)
    {
        await using var app = await RawApp.StartAsync(Card);
        var command = Fetch.DeepClone().AsObject();
        command[field] = value;

        var response = await SendAsync(app, "fetch", command);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, await MessageAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_actions_that_the_app_sent_can_be_carried_out()
    {
        await using var app = await RawApp.StartAsync(Card);
        var fetched = await (await SendAsync(app, "fetch", Fetch)).Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        var unknownFetch = await SendAsync(app, "action", new JsonObject { ["exchange"] = "0", ["path"] = "$.primaryAction" });
        var unknownAction = await SendAsync(app, "action", new JsonObject { ["exchange"] = fetched!["id"]!.GetValue<string>(), ["path"] = "$.primaryAction" });

        Assert.Contains("too long ago", await MessageAsync(unknownFetch), StringComparison.Ordinal);
        Assert.Contains("no action at '$.primaryAction'", await MessageAsync(unknownAction), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_there_is_no_preview_unless_told_otherwise()
    {
        await using var app = await RawApp.StartAsync(_ => Task.CompletedTask, "Production", isAuthenticated: true);

        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(new Uri(app.Address), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Outside_Development_even_a_caller_on_this_machine_must_be_authenticated()
    {
        await using var stranger = await RawApp.StartAsync(_ => Task.CompletedTask, "Production", options => options.AllowOutsideDevelopment = true);
        await using var known = await RawApp.StartAsync(_ => Task.CompletedTask, "Production", options => options.AllowOutsideDevelopment = true, isAuthenticated: true);

        var refused = await _client.GetAsync(new Uri(stranger.Address), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("Outside Development, the preview serves only authenticated callers.", await MessageAsync(refused));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(new Uri(known.Address), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("crmcards")]
    [InlineData("/")]
    [InlineData("/crmcards/")]
    [InlineData("/{x}")]
    public async Task A_path_that_is_none_is_refused(string path)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => RawApp.StartAsync(_ => Task.CompletedTask, configure: options => options.Path = path));

        Assert.Contains($"'{path}' must start with a slash", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(RawApp app, string name, JsonObject command)
    {
        var start = await _client.GetFromJsonAsync<JsonNode>(app.Address + "start", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Address + name) { Content = new StringContent(command.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-CrmCards-Preview", start!["token"]!.GetValue<string>());
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage Request(RawApp app, string header, string value)
    {
        var address = new Uri(app.Address + "start");
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value.Replace("{host}", address.Authority, StringComparison.Ordinal));
        return request;
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["message"]!.GetValue<string>();
}
