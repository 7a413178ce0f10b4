using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>A page that a dialog cannot show says so.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly List<string> _errors = [];

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("/missing/7", "The page answered with status 404. If the app has no such page yet, add one that answers GET /missing/7. In ASP.NET Core: app.MapGet(\"/missing/7\", …)")]
    [InlineData("/secret", "The page answered with status 401 to a request without cookies.")]
    [InlineData("/broken", "The page answered with status 500.")]
    [InlineData("/broken", "InvalidOperationException: The page is tired")]
    [InlineData("/denied", "The page does not allow HubSpot's dialog to show it (X-Frame-Options: DENY).")]
    [InlineData("/own", "The page does not allow HubSpot's dialog to show it (Content-Security-Policy: frame-ancestors 'self').")]
    public async Task What_keeps_a_page_from_being_shown_is_said_above_it(string path, string problem)
    {
        await using var app = await StartAsync(path);
        var page = await browser.OpenAsync(app.Address, _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync(problem);
        await Picture.WriteAsync(page, $"preview-page-{path.Split('/')[1]}");
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("/fine")]
    [InlineData("/allowed")]
    public async Task A_page_that_can_be_shown_is_shown_alone(string path)
    {
        await using var app = await StartAsync(path);
        var page = await browser.OpenAsync(app.Address, _errors);

        var visited = page.WaitForResponseAsync(response => response.Url.EndsWith("/crmcards/page", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();

        Assert.Contains("\"status\":200,\"problem\":null", await (await visited).TextAsync(), StringComparison.Ordinal);
        await Expect(page.FrameLocator("dialog iframe").GetByText("Hello")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    public void Dispose() => Assert.Empty(_errors);

    private static Task<RawApp> StartAsync(string path) => RawApp.StartAsync(
        $$$"""
        {"results":[],"primaryAction":{"type":"IFRAME","width":500,"height":300,"label":"Open","uri":"{address}{{{path}}}","associatedObjectProperties":[]}}
        """,
        map: app =>
        {
            app.MapGet("/fine", () => Hello());
            app.MapGet("/secret", () => Results.StatusCode(StatusCodes.Status401Unauthorized));
            app.MapGet("/broken", IResult () => throw new InvalidOperationException("The page is tired"));
            app.MapGet("/denied", (HttpResponse response) => Hello(response, "X-Frame-Options", "DENY"));
            app.MapGet("/own", (HttpResponse response) => Hello(response, "Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'"));
            app.MapGet("/allowed", (HttpResponse response) => Hello(response, "Content-Security-Policy", "frame-ancestors http: https:"));
        });

    private static IResult Hello(HttpResponse? response = null, string header = "X-Nothing", string value = "")
    {
        if (response is not null) response.Headers[header] = value;
        return Results.Content("<p>Hello</p>", "text/html");
    }
}
