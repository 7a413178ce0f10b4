using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>Whatever a card says is text, and whatever an app answers is shown.</summary>
public sealed class HostileCardTests(Browser browser) : IClassFixture<Browser>
{
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Markup_and_scripts_are_shown_as_text()
    {
        await using var app = await RawApp.StartAsync("""
            {"results":[{"objectId":1,"title":"<img src=x onerror=alert(1)>","link":"javascript:alert(2)","site":"javascript:alert(3)","state":"OPEN","mail":"a@b.example?cc=<script>",
            "properties":[{"label":"<script>alert(4)</script>","dataType":"STRING","value":"</script><script>alert(5)</script>"}],
            "actions":[{"type":"IFRAME","label":"Open","uri":"javascript:alert(6)","width":10,"height":10,"associatedObjectProperties":[]}]}],"itemLabel":"<b>all</b>","totalCount":2,"allItemsLink":"data:text/html,<script>alert(7)</script>"}
            """);
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator(".tile h4")).ToHaveTextAsync("<img src=x onerror=alert(1)>");
        await page.GetByRole(AriaRole.Button, new() { Name = "View more" }).ClickAsync();
        await Expect(page.GetByText("</script><script>alert(5)</script>", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".tag")).ToHaveTextAsync("<b>Open</b>");
        Assert.Equal(0, await page.Locator("a[href^='javascript:'], a[href^='data:'], #card img, #card script, #card b, iframe").CountAsync());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Actions of" })).ToHaveCountAsync(0);
        await Expect(page.Locator(".findings li")).ToHaveCountAsync(6);
        Assert.Empty(_errors);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_finding_leads_to_its_place_in_the_answer()
    {
        await using var app = await RawApp.StartAsync("""{"results":[{"objectId":1,"title":"","link":null}]}""");
        var page = await browser.OpenAsync(app.Address, _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "$.results[0].title" }).ClickAsync();

        await Expect(page.Locator(".json code:focus")).ToHaveTextAsync("\"title\": \"\",");
        await Expect(page.Locator(".tile h4")).ToHaveTextAsync("Untitled");
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("{\"results\":[", "InvalidJson", "{\"results\":[")]
    [InlineData("<html><script>alert(1)</script>", "InvalidJson", "<html><script>alert(1)</script>")]
    public async Task Broken_JSON_is_shown_as_it_came(string body, string rule, string shown)
    {
        await using var app = await RawApp.StartAsync(body);
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.GetByText("The card could not be loaded")).ToBeVisibleAsync();
        await Expect(page.Locator(".findings")).ToContainTextAsync(rule);
        await Expect(page.Locator(".json")).ToHaveTextAsync(shown);
        Assert.Empty(_errors);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_hanging_endpoint_is_given_up_after_fifteen_seconds()
    {
        var time = new FakeTimeProvider();
        await using var app = await RawApp.StartAsync(
            context =>
            {
                time.Advance(TimeSpan.FromSeconds(15));
                return Task.Delay(Timeout.Infinite, context.RequestAborted);
            },
            time: time);
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator(".findings")).ToContainTextAsync("TooSlow");
        await Expect(page.Locator(".status")).ToHaveTextAsync("No answer");
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_custom_type_that_is_named_is_asked_for_its_id()
    {
        await using var app = await RawApp.StartAsync("""{"results":[]}""");
        var page = await browser.OpenAsync(app.Address, _errors);
        var typeId = page.GetByLabel("Type id");
        await Expect(typeId).ToBeHiddenAsync();

        await page.GetByLabel("Record type").SelectOptionAsync("p_vehicle");
        await Expect(page.GetByText("The id of a custom type begins with 2-")).ToBeVisibleAsync();
        await typeId.FillAsync("2-1234567");
        await page.GetByLabel("vin").FillAsync("W0L");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the card" }).ClickAsync();

        await Expect(page.GetByText("associatedObjectType=2-1234567").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(typeId).ToHaveValueAsync("2-1234567");
        await Expect(page.GetByLabel("Record type")).ToHaveValueAsync("p_vehicle");
        Assert.Empty(_errors);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_500_is_shown_with_its_body()
    {
        await using var app = await RawApp.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return context.Response.WriteAsync("Boom");
        });
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator(".status")).ToHaveTextAsync("Status 500");
        await Expect(page.Locator(".json")).ToHaveTextAsync("Boom");
        await Expect(page.Locator(".findings")).ToContainTextAsync("UnexpectedStatus");
    }
}
