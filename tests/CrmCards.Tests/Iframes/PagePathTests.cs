using System.Net;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Serialization;
using CsCheck;
using Microsoft.AspNetCore.Builder;

namespace CrmCards.Tests.Iframes;

public class PagePathTests
{
    private const string Caller = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=CONTACT&key=";
    private const int Requests = 500;

    /// <summary>Keys of what paths treat specially, many of them a single escape apart.</summary>
    private static readonly Gen<string> Keys = Gen.OneOf<string>(
            "a", "b", "/", "%2F", "%2f", "%252F", "%", "%25", "%41", "A", "%FF", "2F",
            ".", "..", " ", "+", "%20", ";", "?", "#", "\\", "ä", "%C3%A4", "a\u0308", "漢", "😀", "\n", "\"", "~")
        .Array[1, 4].Select(string.Concat);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("a%2fb")]
    [InlineData("a%252Fb")]
    [InlineData("%")]
    [InlineData("%41")]
    [InlineData("%FF")]
    [InlineData("100 %")]
    [InlineData("../b")]
    [InlineData("%2E%2E")]
    [InlineData("a b+c;d")]
    [InlineData("Größe")]
    [InlineData("?#\\")]
    public async Task A_page_opens_whatever_its_key_holds(string key)
    {
        await using var app = await StartAsync();
        await using var below = await StartAsync("/app");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, await PageAsync(app, key)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(below, "/app" + await PageAsync(below, key, "/app")));
    }

    [Theory]
    [InlineData("a/b", "/keyed/a/b/edit")]
    [InlineData("a/b", "/keyed/a%252Fb/edit")]
    [InlineData("a/b", "/keyed/./a%252Fb/edit")]
    [InlineData("a/b", "/keyed/a%2Fb/../a%252Fb/edit")]
    [InlineData("a/b", "/keyed/a%2Fb/edit/")]
    [InlineData("a%2Fb", "/keyed/a%2Fb/edit")]
    [InlineData("a%2Fb", "/keyed/a/b/edit")]
    [InlineData("%FF", "/keyed/%FF/edit")]
    [InlineData("A", "/keyed/%2541/edit")]
    [InlineData("..", "/edit")]
    [InlineData("..", "/keyed/../edit")]
    [InlineData("..", "/keyed/%2E%2E/edit")]
    [InlineData("../..", "/edit")]
    public async Task A_token_opens_no_other_path(string key, string path)
    {
        await using var app = await StartAsync();

        var token = (await PageAsync(app, key)).Split('?')[1];

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, $"{path}?{token}"));
    }

    [Theory]
    [InlineData("/keyed/%61/edit")]
    [InlineData("/%6Beyed/a/edit")]
    [InlineData("/keyed/./a/edit")]
    [InlineData("/keyed/b/../a/edit")]
    public async Task Two_ways_of_escaping_are_one_path(string path)
    {
        await using var app = await StartAsync();

        var token = (await PageAsync(app, "a")).Split('?')[1];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"{path}?{token}"));
    }

    [Fact]
    public async Task A_page_opens_for_the_key_that_it_was_issued_for_and_for_no_other()
    {
        await using var app = await StartAsync();

        await Gen.Select(Gen.OneOf(Keys, Texts.Any.Select(Texts.WellFormed)).Where(IsKey), Keys.Where(IsKey)).SampleAsync(
            async (key, other) =>
            {
                var page = await PageAsync(app, key);
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, page));

                var borrowed = $"{Path(other)}?{page.Split('?')[1]}";
                Assert.Equal(key == other ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(app, borrowed));
            },
            iter: Requests,
            threads: 1);
    }

    /// <summary>Others cannot be a segment of a path: dots lead elsewhere, and servers refuse the character zero.</summary>
    private static bool IsKey(string key) => key is not ("" or "." or "..") && !key.Contains('\0', StringComparison.Ordinal);

    private static string Path(string key) => $"/keyed/{Uri.EscapeDataString(key)}/edit";

    private static Task<TestApp> StartAsync(string pathBase = "") => TestApp.StartAsync(
        publicUrl: TestApp.PublicUrl + pathBase,
        pathBase: pathBase.Length == 0 ? null : pathBase,
        map: app =>
        {
            app.Map("/keyed/{**rest}", () => "").RequireCardIframe();
            app.Map("/edit", () => "").RequireCardIframe();
        });

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string target) => (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(target)))).Status;

    /// <summary>The path and the query that the action opens.</summary>
    private static async Task<string> PageAsync(TestApp app, string key, string pathBase = "")
    {
        var card = (await app.GetAsync($"/cards/keyed{Caller}{Uri.EscapeDataString(key)}")).Json;
        return card.GetProperty("results")[0].GetProperty("actions")[0].GetProperty("uri").GetString()![(TestApp.PublicUrl + pathBase).Length..];
    }
}

[CrmCard("Keyed pages", "/cards/keyed")]
[ShowOn(CrmObjectType.Contact, "key")]
public sealed partial class KeyedPageCard
{
    [DataFetch]
    public static CardResponse<KeyedPage> Fetch(string key) => new([new(7, "Seven", key)]);
}

[IframeAction("Open it", "/keyed/{Key}/edit", Width = 1, Height = 1, Signed = true)]
public sealed record KeyedPage([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Key")] string Key);
