using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>Tickets in the preview, by mouse and by keyboard, down to the database.</summary>
public sealed class TicketsPreviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly TicketsApp _app = new();
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_documents_two_tickets_are_shown_as_a_card()
    {
        var page = await OpenAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tickets", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".tile h4 a")).ToHaveTextAsync(["API-22: APIs working too fast", "API-54: Question about bulk APIs"]);
        await Picture.KeepForReadmeAsync(page);
        var first = page.Locator(".tile").First;
        await Expect(first.GetByText("15 September 2016")).ToBeVisibleAsync();
        await Expect(first.Locator(".tag-danger")).ToHaveTextAsync("High");
        await Expect(first.GetByText("msmith@hubspot.com")).ToBeHiddenAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "View more" }).ClickAsync();
        await Expect(first.GetByRole(AriaRole.Link, new() { Name = "msmith@hubspot.com" })).ToHaveAttributeAsync("href", "mailto:msmith@hubspot.com");
        var second = page.Locator(".tile").Last;
        await second.GetByRole(AriaRole.Button, new() { Name = "View more" }).ClickAsync();
        await Expect(second.GetByText("£94.34")).ToBeVisibleAsync();
        await Expect(page.GetByText("The answer keeps the contract.")).ToBeVisibleAsync();
        await Expect(page.Locator("#exchange")).ToContainTextAsync("Signed text (v3)");
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Resolve_by_mouse_changes_the_database_and_the_card()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "API-22: APIs working too fast", "Resolve");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ticket resolved");
        await Expect(page.Locator("#history li")).ToHaveCountAsync(3);
        Assert.Equal("Resolved", _app.Scalar("SELECT status FROM tickets WHERE id = 245"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Delete_by_keyboard_asks_first()
    {
        var page = await OpenAsync();

        await DeleteAsync("Escape");
        Assert.Equal(1L, _app.Scalar("SELECT count(*) FROM tickets WHERE id = 988"));
        await DeleteAsync("Shift+Tab", "Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ticket deleted");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        Assert.Equal(0L, _app.Scalar("SELECT count(*) FROM tickets WHERE id = 988"));

        async Task DeleteAsync(params string[] keys)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Actions of API-54: Question about bulk APIs" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("End");
            await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" })).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("Are you sure you want to delete this ticket?");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true })).ToBeFocusedAsync();
            foreach (var key in keys) await page.Keyboard.PressAsync(key);
            await Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        }
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Edit_opens_the_page_in_a_dialog_that_its_message_closes()
    {
        var page = await OpenAsync();

        await ChooseAsync(page, "API-22: APIs working too fast", "Edit");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Edit" });
        Assert.Equal(890, (await dialog.BoundingBoxAsync())!.Width);
        var form = dialog.FrameLocator("iframe");
        await form.GetByLabel("Title").FillAsync("API-22: mended");
        await form.GetByLabel("Title").PressAsync("Enter");

        await Expect(page.Locator(".tile h4").First).ToHaveTextAsync("API-22: mended");
        await Expect(dialog).ToHaveCountAsync(0);
        Assert.Equal("API-22: mended", _app.Scalar("SELECT title FROM tickets WHERE id = 245"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_caller_without_forms_creates_on_the_page_which_can_be_cancelled()
    {
        var page = await OpenAsync();
        await page.GetByText("User and signature").ClickAsync();
        await page.GetByLabel("Caller").SelectOptionAsync("LegacyService");
        var form = page.FrameLocator("dialog iframe");

        await page.GetByRole(AriaRole.Button, new() { Name = "Create Ticket" }).ClickAsync();
        await form.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Create Ticket" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await form.GetByLabel("Title").FillAsync("API-99: new");
        await form.GetByLabel("Company domain").FillAsync("testcompany.com");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        Assert.Equal(1L, _app.Scalar("SELECT count(*) FROM tickets WHERE title = 'API-99: new'"));
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("LegacyService", "V3")]
    [InlineData("LegacyServiceWithJson", "V2")]
    [InlineData("AppCard", "V2AndV3")]
    public async Task A_failure_is_told_whoever_calls_and_however_it_is_signed(string caller, string signature)
    {
        var page = await OpenAsync();

        await page.GetByText("User and signature").ClickAsync();
        await page.GetByLabel("Caller").SelectOptionAsync(caller);
        await page.Locator("[name=signature]").SelectOptionAsync(signature);
        await page.GetByLabel("protected_account").FillAsync("true");
        await ChooseAsync(page, "API-22: APIs working too fast", "Delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The tickets of a protected account cannot be deleted");
        await Expect(page.Locator(".status")).ToHaveTextAsync("Status 403");
        Assert.Equal(1L, _app.Scalar("SELECT count(*) FROM tickets WHERE id = 245"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_full_card_links_to_all_tickets_and_what_was_chosen_is_remembered()
    {
        var page = await OpenAsync();

        await page.GetByLabel("Sample record").SelectOptionAsync("1");
        await Expect(page.GetByText("5 of 7")).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Expect(page.GetByText("5 of 7")).ToBeVisibleAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(5);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "See more tickets" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/tickets\\?domain=busycompany.com"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task An_unsigned_request_is_shown_as_the_app_refuses_it()
    {
        var page = await OpenAsync();

        await page.GetByText("User and signature").ClickAsync();
        await page.Locator("[name=signature]").SelectOptionAsync("None");

        await Expect(page.GetByText("The card could not be loaded")).ToBeVisibleAsync();
        await Expect(page.Locator(".findings")).ToContainTextAsync("UnexpectedStatus");
        await Expect(page.GetByText("The request is not signed.")).ToBeVisibleAsync();
    }

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData(ColorScheme.Light, 1400, "AppCard")]
    [InlineData(ColorScheme.Dark, 1400, "AppCard")]
    [InlineData(ColorScheme.Light, 390, "AppCard")]
    [InlineData(ColorScheme.Light, 1400, "LegacyService")]
    public async Task The_page_is_accessible_and_fits_the_screen(ColorScheme scheme, int width, string caller)
    {
        var page = await OpenAsync(scheme, width);
        await page.GetByLabel("Caller").SelectOptionAsync(caller);
        await Expect(page.Locator(".tile")).ToHaveCountAsync(2);
        await Picture.WriteAsync(page, $"preview-{caller}-{scheme}-{width}");
        await page.Locator(".tile").First.GetByRole(AriaRole.Button, new() { Name = "View more" }).ClickAsync();
        await AssertAccessibleAsync();
        await ChooseAsync(page, "API-22: APIs working too fast", "Delete");
        await AssertAccessibleAsync();

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        async Task AssertAccessibleAsync()
        {
            var findings = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical");
            Assert.Empty(findings.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        }
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_secret_never_reaches_the_browser()
    {
        var page = await OpenAsync();
        var answers = new List<string>();
        await page.RouteAsync("**/*", async route =>
        {
            var response = await route.FetchAsync();
            answers.Add(await response.TextAsync());
            await route.FulfillAsync(new() { Response = response });
        });
        await page.ReloadAsync();
        await Expect(page.Locator(".tile")).ToHaveCountAsync(2);

        Assert.Contains(answers, answer => answer.Contains("API-22", StringComparison.Ordinal));
        Assert.DoesNotContain(TicketsApp.Secret, string.Concat(answers), StringComparison.Ordinal);
        Assert.DoesNotContain(TicketsApp.Secret, await page.ContentAsync(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _app.Dispose();
        Assert.Empty(_errors);
    }

    private Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1400) => browser.OpenAsync(_app.Address, _errors, scheme, width);

    private static async Task ChooseAsync(IPage page, string ticket, string action)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Actions of {ticket}" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }
}
