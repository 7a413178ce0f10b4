using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>The card as the app card shows it, and the legacy look beside it.</summary>
public sealed class AppCardLookTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Hook = """{"type":"ACTION_HOOK","httpMethod":"POST","label":"Sync","uri":"{address}/sync","associatedObjectProperties":[]}""";

    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_status_that_is_not_declared_is_a_plain_tag_and_invalid_to_the_legacy_service()
    {
        await using var app = await RawApp.StartAsync("""{"results":[{"objectId":1,"title":"One","link":null,"state":"LOST"}]}""");
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator("#card .tag-default")).ToHaveTextAsync("LOST");

        await page.GetByLabel("Caller").SelectOptionAsync("LegacyService");
        await Expect(page.GetByText("Invalid property")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Raw (1)" })).ToBeVisibleAsync();
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_card_without_results_shows_the_app_cards_empty_state()
    {
        await using var app = await RawApp.StartAsync("""{"results":[]}""");
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to show" })).ToBeVisibleAsync();
        await Expect(page.GetByText("There is nothing to show for this record.")).ToBeVisibleAsync();
        await Picture.WriteAsync(page, "preview-empty");
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("""{"results":[{"objectId":1,"title":"A"}],"totalCount":7,"allItemsLink":"https://example.com/all","itemLabel":"See all"}""", "1 of 7See all")]
    [InlineData("""{"results":[{"objectId":1,"title":"One","link":null}],"totalCount":7}""", "1 of 7")]
    [InlineData("""{"results":[],"allItemsLink":"https://example.com/all"}""", "Raw")]
    public async Task The_footer_has_the_count_and_the_link_to_all(string body, string footer)
    {
        await using var app = await RawApp.StartAsync(body);
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator("#card footer")).ToHaveTextAsync(footer);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_card_that_cannot_be_loaded_says_why_and_can_be_tried_again()
    {
        var isBroken = true;
        await using var app = await RawApp.StartAsync(context =>
        {
            context.Response.StatusCode = isBroken ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return RawApp.Json(context, isBroken ? """{"message":"Back at noon."}""" : """{"results":[]}""");
        });
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator("#card")).ToContainTextAsync("The card could not be loadedBack at noon.");

        isBroken = false;
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing to show" })).ToBeVisibleAsync();
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Messages_are_the_app_cards_and_the_next_choice_takes_them_away()
    {
        await using var app = await RawApp.StartAsync(
            $$$"""{"results":[],"primaryAction":{{{Hook}}}}""",
            map: app => app.MapPost("/sync", () => Results.Json(new { })));
        var page = await browser.OpenAsync(app.Address, _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sync", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Sync: done.");
        await Expect(page.Locator("#history li")).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sync", Exact = true })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Load the card" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task An_action_outside_the_base_URLs_is_shown_and_does_not_reach_its_address()
    {
        await using var app = await RawApp.StartAsync("""
            {"results":[],
            "primaryAction":{"type":"ACTION_HOOK","httpMethod":"POST","label":"Away","uri":"https://elsewhere.example/x","associatedObjectProperties":[]},
            "secondaryActions":[{"type":"IFRAME","width":500,"height":300,"label":"Look","uri":"https://elsewhere.example/y","associatedObjectProperties":[]}]}
            """);
        var page = await browser.OpenAsync(app.Address, _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "Away" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The app could not be reached.");
        await Expect(page.Locator(".findings")).ToContainTextAsync("ActionUriOutsideBaseUrls");

        await page.GetByRole(AriaRole.Button, new() { Name = "More actions of Raw" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Look" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Look" })).ToContainTextAsync("HubSpot does not open https://elsewhere.example/y");
        Assert.Equal(0, await page.Locator("iframe").CountAsync());
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_card_is_loaded_again_however_a_page_was_closed()
    {
        await using var app = await RawApp.StartAsync(
            """
            {"results":[],"primaryAction":{"type":"IFRAME","width":500,"height":300,"label":"Open","uri":"{address}/page","associatedObjectProperties":[]}}
            """,
            map: app => app.MapGet("/page", () => Results.Content("<p>Hello</p>", "text/html")));
        var page = await browser.OpenAsync(app.Address, _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.Locator("#history li")).ToHaveCountAsync(2);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_card_stands_in_a_records_page_at_the_width_of_its_sidebar_and_the_columns_have_one_height()
    {
        await using var app = await RawApp.StartAsync("""
            {"results":[{"objectId":1,"title":"One","link":null,"site":"https://a.example","state":"OPEN","mail":"a@b.example",
            "properties":[{"label":"More","dataType":"STRING","value":"x"}]}]}
            """);
        var page = await browser.OpenAsync(app.Address, _errors);
        await page.GetByLabel("email").FillAsync("a@b.example");
        await page.GetByLabel("email").PressAsync("Enter");

        await Expect(page.Locator(".record-name")).ToHaveTextAsync("a@b.example");
        await Expect(page.Locator("#about")).ToHaveTextAsync("emaila@b.example");
        Assert.Equal(360, (await page.Locator("#card").BoundingBoxAsync())!.Width);
        var boxes = await Task.WhenAll((await page.Locator(".box").AllAsync()).Select(box => box.BoundingBoxAsync()));
        Assert.Equal(3, boxes.Length);
        Assert.Single(boxes.Select(box => (Math.Round(box!.Y), Math.Round(box.Height))).Distinct());
        var label = (await page.Locator(".tile dt").First.BoundingBoxAsync())!.X;
        const string textStart = "node => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect().x; }";
        Assert.Equal(label, await page.Locator(".view-more").EvaluateAsync<float>(textStart), 0.5f);
        await Expect(page.Locator(".record")).Not.ToHaveTextAsync(new Regex("undefined|null"));
    }

    public void Dispose() => Assert.Empty(_errors);
}
