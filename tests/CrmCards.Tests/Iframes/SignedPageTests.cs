using System.Net;
using CrmCards.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Iframes;

public class SignedPageTests
{
    private const string Caller = "?userId=1&userEmail=anna%40example.com&portalId=2&associatedObjectId=3&associatedObjectType=0-2";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task The_action_of_a_result_opens_its_page_and_says_who_opened_it_for_what()
    {
        await using var app = await StartAsync();
        var (result, _) = await ActionsAsync(app);

        var page = await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(result)));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("SignedPageCard|Open it|7|1|anna@example.com|2|3|Company", page.Body);
    }

    [Fact]
    public async Task The_action_of_the_card_opens_its_page_and_keeps_its_query()
    {
        await using var app = await StartAsync();
        var (_, settings) = await ActionsAsync(app);

        Assert.StartsWith("/signed/settings?tab=a&b=c&crmcards=", settings, StringComparison.Ordinal);
        Assert.Equal("SignedPageCard|Settings||1|anna@example.com|2|3|Company", (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(settings)))).Body);
    }

    [Fact]
    public async Task The_form_of_the_page_is_let_in_by_the_same_token()
    {
        await using var app = await StartAsync();
        var (result, _) = await ActionsAsync(app);

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(new(HttpMethod.Post, app.Uri(result)))).Status);
    }

    [Fact]
    public async Task Without_a_token_with_an_altered_one_or_with_that_of_another_page_nothing_opens()
    {
        await using var app = await StartAsync();
        var (result, settings) = await ActionsAsync(app);
        var middle = result.Length - 20;
        string[] targets =
        [
            result.Split('?')[0],
            result.Split('?')[0] + "?crmcards=",
            string.Concat(result.AsSpan(0, middle), result[middle] == 'A' ? "B" : "A", result.AsSpan(middle + 1)),
            result.Replace("/7?", "/8?", StringComparison.Ordinal),
            "/signed/7?" + settings.Split('&')[^1],
        ];

        foreach (var target in targets)
        {
            var page = await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(target)));
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.Contains("<title>Open the dialog again</title>", page.Body, StringComparison.Ordinal);
            Assert.Contains("open it again", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_expires()
    {
        await using var app = await StartAsync(("CrmCards:IframeTokenLifetime", "00:10:00"));
        var (result, _) = await ActionsAsync(app);

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(result)))).Status);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(result)))).Status);
    }

    [Fact]
    public async Task The_page_can_be_framed_by_the_sites_that_are_set()
    {
        await using var app = await StartAsync(("CrmCards:FrameAncestors:0", "https://app.example.com"), ("CrmCards:FrameAncestors:1", "https://*.example.org"));
        var (result, _) = await ActionsAsync(app);

        var page = await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(result)));

        Assert.Equal(["frame-ancestors https://app.example.com https://*.example.org"], page.Response.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task No_answer_of_a_page_is_stored_or_tells_its_address_on()
    {
        await using var app = await TestApp.StartAsync(map: app =>
        {
            app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("failed")));
            app.Map("/signed/{id:int}", (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=600";
                context.Response.Headers["Referrer-Policy"] = "unsafe-url";
                return context.Request.Query.ContainsKey("fail") ? throw new InvalidOperationException() : CardIframeResult.Done;
            }).RequireCardIframe();
        });
        var (result, _) = await ActionsAsync(app);
        (HttpMethod, string, HttpStatusCode)[] requests =
        [
            (HttpMethod.Get, result, HttpStatusCode.OK),
            (HttpMethod.Post, result, HttpStatusCode.OK),
            (HttpMethod.Get, result + "&fail=", HttpStatusCode.InternalServerError),
            (HttpMethod.Get, "/signed/8", HttpStatusCode.Forbidden),
            (HttpMethod.Post, "/signed/8", HttpStatusCode.Forbidden),
        ];

        foreach (var (method, target, status) in requests)
        {
            var page = await app.SendAsIsAsync(new(method, app.Uri(target)));

            Assert.Equal(status, page.Status);
            Assert.Equal(["no-store"], page.Response.Headers.GetValues("Cache-Control"));
            Assert.Equal(["no-referrer"], page.Response.Headers.GetValues("Referrer-Policy"));
        }
    }

    [Theory]
    [InlineData("CrmCards:FrameAncestors:0", "https://a.example.com; script-src *")]
    [InlineData("CrmCards:FrameAncestors:0", "app.example.com")]
    [InlineData("CrmCards:IframeTokenLifetime", "00:00:10")]
    public async Task A_wrong_setting_keeps_the_app_from_starting(string key, string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync((key, value)));

        Assert.Contains(key.TrimEnd('0').TrimEnd(':'), failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_takes_the_iframe_but_is_not_guarded_says_what_to_call()
    {
        var context = new DefaultHttpContext();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await CardIframe.BindAsync(context));

        Assert.Contains(".RequireCardIframe()", failure.Message, StringComparison.Ordinal);
    }

    private Task<TestApp> StartAsync(params (string Key, string Value)[] settings) => TestApp.StartAsync(
        map: app =>
        {
            var pages = app.MapGroup("/signed").RequireCardIframe();
            pages.MapMethods("/{id:int}", ["GET", "POST"], (CardIframe iframe) => Told(iframe));
            pages.MapGet("/settings", (CardIframe iframe) => Told(iframe));
        },
        time: _time,
        settings: settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));

    private static string Told(CardIframe iframe) =>
        $"{iframe.Card}|{iframe.Action}|{iframe.ObjectId}|{iframe.UserId}|{iframe.UserEmail}|{iframe.PortalId}|{iframe.AssociatedObjectId}|{iframe.AssociatedObjectType}";

    /// <summary>The paths that the actions of the result and of the card open.</summary>
    private static async Task<(string Result, string Settings)> ActionsAsync(TestApp app)
    {
        var card = (await app.GetAsync("/cards/signed" + Caller)).Json;
        return (Local(card.GetProperty("results")[0].GetProperty("actions")[0].GetProperty("uri").GetString()!), Local(card.GetProperty("settingsAction").GetProperty("uri").GetString()!));

        static string Local(string uri) => uri[TestApp.PublicUrl.Length..];
    }
}

[CrmCard("Signed pages", "/cards/signed")]
[ShowOn(CrmObjectType.Company)]
[SettingsAction("Settings", "/signed/settings?tab=a&b=c", Width = 1, Height = 1, Signed = true)]
public sealed partial class SignedPageCard
{
    [DataFetch]
    public static CardResponse<SignedPage> Fetch() => new([new(7, "Seven", 1)]);
}

[IframeAction("Open it", "/signed/{objectId}", Width = 1, Height = 1, Signed = true)]
public sealed record SignedPage([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Age")] int Age);
