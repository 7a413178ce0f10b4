using System.Text.Json.Nodes;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>What else a card may send, and how else the proxy and the app may be set up.</summary>
public sealed class SetupTests(EchoApps apps) : IClassFixture<EchoApps>
{
    private static readonly Parameters Note = new(("note", "Ada"));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_body_may_hold_what_no_handler_asked_for(string method)
    {
        var app = await apps.GetAsync(hasPublicUrl: false);
        var body = new JsonObject { ["list"] = new JsonArray(1, null), ["nested"] = new JsonObject { ["note"] = "another" }, ["nothing"] = null };

        var answer = await app.Proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}/echo/act{Note.Query()}", method, body);

        Assert.True(answer.Message == EchoCard.Said("Ada"), $"{answer}");
    }

    [Theory]
    [InlineData(false, Route.PublicAddress)]
    [InlineData(false, Route.OwnAddress)]
    [InlineData(true, Route.PublicAddress)]
    [InlineData(true, Route.OwnAddress)]
    public async Task A_query_that_the_card_did_not_encode_is_accepted(bool hasPublicUrl, Route route)
    {
        var app = await apps.GetAsync(hasPublicUrl);
        const string note = "Grüße, it's 😀 ~*(:/?)!";
        const string query = $"?userId=1&userEmail=ada@example.com&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY&note={note}";

        var answer = await app.Proxy.FetchAsync($"{app.Origin(route)}/echo/act{query}");

        Assert.True(answer.Message == EchoCard.Said(note), $"{answer}");
    }

    [Fact]
    public async Task The_header_that_a_card_may_send_does_no_harm()
    {
        var app = await apps.GetAsync(hasPublicUrl: false);

        var answer = await app.Proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}/echo{Note.Query()}", authorization: "Bearer token");

        Assert.Equal(200, answer.AppStatus);
    }

    [Theory]
    [InlineData(null, "/desk", "")]
    [InlineData("https://cards.example.com/desk", "", "/desk")]
    public async Task An_app_may_stand_under_a_path(string? publicUrl, string mappedPath, string calledPath)
    {
        await using var app = await EchoApp.StartAsync(publicUrl, pathBase: "/desk", mappedPath: mappedPath);

        var answer = await app.Proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}{calledPath}/echo/act{Note.Query()}", "PUT", Note.Body);

        Assert.True(answer.Message == EchoCard.Said("Ada"), $"{answer}");
    }

    [Fact]
    public async Task Neither_app_nor_proxy_needs_a_secret()
    {
        await using var app = await EchoApp.StartAsync(secret: null);

        var answer = await app.Proxy.FetchAsync($"{DevelopmentProxy.PublicOrigin}/echo/act{Note.Query()}", "POST", Note.Body);

        Assert.Equal(EchoCard.Said("Ada"), answer.Message);
    }
}
