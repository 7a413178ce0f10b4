using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>A card with pages in the preview, by mouse and by keyboard.</summary>
public sealed class ShowMoreTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Show_more_by_mouse_appends_the_next_results_in_place()
    {
        await using var app = await PagedApp.StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors, height: 500);
        await Expect(page.Locator("#card footer")).ToHaveTextAsync("5 of 37Show moreSee all");
        await Tile(page, 2).GetByRole(AriaRole.Button, new() { Name = "View more" }).ClickAsync();
        await Tile(page, 1).EvaluateAsync("node => node.mark = 'there'");
        await More(page).ScrollIntoViewIfNeededAsync();
        var scrolled = await page.EvaluateAsync<float>("scrollY");
        Assert.NotEqual(0, scrolled);

        await More(page).ClickAsync();

        await Expect(page.Locator(".tile h4")).ToHaveTextAsync([.. Enumerable.Range(1, 10).Select(id => $"Thing {id}")]);
        await Expect(page.Locator("#card footer")).ToHaveTextAsync("10 of 37Show moreSee all");
        await Expect(Tile(page, 2).GetByText("2.4")).ToBeVisibleAsync();
        await Expect(Tile(page, 6)).ToBeFocusedAsync();
        Assert.Equal("there", await Tile(page, 1).EvaluateAsync<string>("node => node.mark"));
        Assert.Equal(scrolled, await page.EvaluateAsync<float>("scrollY"));
        Assert.Equal(["inputs,pages", "inputs,pages 5 5"], app.Asked);
        await Expect(page.Locator("#history li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#exchange")).ToContainTextAsync("cardFrom=5&cardSize=5");
        await Expect(page.GetByText("The answer keeps the contract.")).ToBeVisibleAsync();
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Show_more_by_keyboard_moves_the_focus_to_what_is_new_until_all_is_shown()
    {
        await using var app = await PagedApp.StartAsync();
        app.Count = 12;
        var page = await browser.OpenAsync(app.Address, _errors);

        await More(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Tile(page, 6)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Thing 6" })).ToBeFocusedAsync();
        await More(page).FocusAsync();
        await page.Keyboard.PressAsync("Space");

        await Expect(Tile(page, 11)).ToBeFocusedAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(12);
        await Expect(page.Locator("#card footer")).ToHaveCountAsync(0);
        Assert.Empty((await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task An_action_of_a_further_result_is_carried_out_and_as_many_results_are_loaded_again()
    {
        await using var app = await PagedApp.StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await More(page).ClickAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(10);

        foreach (var id in (int[])[7, 8])
        {
            await ActAsync(page, id);
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Acted on {id}");
        }

        await Expect(page.Locator("#history li")).ToHaveCountAsync(6);
        await Expect(page.Locator(".tile")).ToHaveCountAsync(10);
        Assert.Equal(["act 7", "inputs,pages 0 10", "act 8", "inputs,pages 0 10"], app.Asked[2..]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Load the card" }).ClickAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData(1, "The card has changed. Choose the action again.", false)]
    [InlineData(3, "Acted on 3", true)]
    public async Task An_action_that_was_clicked_while_the_card_loads_is_that_of_its_object_wherever_that_stands_then(int id, string message, bool isActedOn)
    {
        await using var app = await PagedApp.StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        var gate = new TaskCompletionSource();
        (app.Gate, app.First) = (gate.Task, 2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Load the card" }).ClickAsync();
        await ActAsync(page, id);
        gate.SetResult();

        await Expect(page.Locator("#notices")).ToContainTextAsync(message);
        Assert.Equal(isActedOn, app.Asked.Contains($"act {id}"));
        Assert.DoesNotContain("act 2", app.Asked);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_page_is_asked_for_once_and_where_it_fails_what_is_shown_stays()
    {
        await using var app = await PagedApp.StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        var gate = new TaskCompletionSource();
        (app.Gate, app.IsBroken) = (gate.Task, true);

        await More(page).FocusAsync();
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Enter");
        await Expect(More(page)).ToBeDisabledAsync();
        gate.SetResult();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Back at noon.");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        await Expect(More(page)).ToBeEnabledAsync();
        await Expect(More(page)).ToBeFocusedAsync();
        Assert.Equal(2, app.Asked.Length);
        app.IsBroken = false;
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(10);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_legacy_look_has_no_pages()
    {
        await using var app = await PagedApp.StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await More(page).ClickAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(10);

        await page.GetByLabel("Caller").SelectOptionAsync("LegacyService");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Paged (37)" })).ToBeVisibleAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        await Expect(More(page)).ToHaveCountAsync(0);
        Assert.Equal("", app.Asked[^1]);
    }

    public void Dispose() => Assert.Empty(_errors);

    private static async Task ActAsync(IPage page, int id)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions of Thing {id}" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Act" }).ClickAsync();
    }

    private static ILocator More(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Show more" });

    private static ILocator Tile(IPage page, int id) => page.GetByRole(AriaRole.Listitem, new() { Name = $"Thing {id}", Exact = true });
}
