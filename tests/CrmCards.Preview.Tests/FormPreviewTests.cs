using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>The forms of Tickets in the preview, by mouse and by keyboard, down to the database.</summary>
public sealed class FormPreviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly TicketsApp _app = new();
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Reassign_by_mouse_begins_with_the_ticket_and_says_what_is_wrong_while_typing()
    {
        var page = await browser.OpenAsync(_app.Address, _errors);
        var form = await ReassignAsync(page);
        var project = form.GetByLabel("Project");

        await Expect(project).ToHaveValueAsync("API");
        await project.FillAsync("");
        await Expect(form.GetByText("Enter a value.")).ToBeVisibleAsync();
        await Expect(project).ToHaveAttributeAsync("aria-invalid", "true");
        await form.GetByRole(AriaRole.Button, new() { Name = "Reassign" }).ClickAsync();
        await Expect(project).ToBeFocusedAsync();
        Assert.Empty((await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));
        await project.FillAsync("Website");
        await Expect(form.GetByText("Enter a value.")).ToBeHiddenAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Reassign" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ticket reassigned to Website");
        await Expect(form).ToHaveCountAsync(0);
        await Expect(page.Locator(".tile").First.GetByText("Website")).ToHaveCountAsync(1);
        Assert.Equal("Website", _app.Scalar("SELECT project FROM tickets WHERE id = 245"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Create_by_keyboard_can_be_left_and_carried_out()
    {
        var page = await browser.OpenAsync(_app.Address, _errors);
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Create Ticket" });

        await open.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Create Ticket" }).GetByLabel("Title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(open).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("API-99: new");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Two");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("lines");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Lo");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("WE");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".tile")).ToHaveCountAsync(3);
        const string created = "SELECT priority FROM tickets WHERE title = 'API-99: new' AND project = 'WEB' AND description = 'Two' || char(10) || 'lines'";
        Assert.Equal("Low", _app.Scalar(created));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task What_the_app_finds_stands_beside_its_input_and_what_was_typed_is_kept()
    {
        var page = await browser.OpenAsync(_app.Address, _errors);
        await page.RouteAsync("**/action", async route =>
        {
            var command = JsonNode.Parse(route.Request.PostData!)!;
            command["inputs"]!["project"] = " ";
            command["inputs"]!["colour"] = "red";
            await route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(command.ToJsonString()) });
        });
        var form = await ReassignAsync(page);

        await form.GetByLabel("Project").FillAsync("Website");
        await form.GetByRole(AriaRole.Button, new() { Name = "Reassign" }).ClickAsync();

        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Some values are not valid. colour: The action has no such input.");
        await Expect(form.Locator(".field", new() { HasText = "Project" })).ToContainTextAsync("Enter a value.");
        await Expect(form.GetByLabel("Project")).ToHaveValueAsync("Website");
        await Expect(form.GetByLabel("Project")).ToBeFocusedAsync();
        Assert.Equal("API", _app.Scalar("SELECT project FROM tickets WHERE id = 245"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_form_is_sent_once_however_often_it_is_submitted()
    {
        var page = await browser.OpenAsync(_app.Address, _errors);
        var (sent, release) = (0, new TaskCompletionSource());
        await page.RouteAsync("**/action", async route =>
        {
            sent++;
            await release.Task;
            await route.ContinueAsync();
        });
        var form = await ReassignAsync(page);

        for (var i = 0; i < 3; i++) await form.GetByLabel("Project").PressAsync("Enter");
        await Expect(form.Locator("form")).ToHaveAttributeAsync("aria-busy", "true");
        release.SetResult();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ticket reassigned to API");
        Assert.Equal(1, sent);
    }

    public void Dispose()
    {
        _app.Dispose();
        Assert.Empty(_errors);
    }

    private static async Task<ILocator> ReassignAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions of API-22: APIs working too fast" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Reassign" }).ClickAsync();
        return page.GetByRole(AriaRole.Dialog, new() { Name = "Reassign" });
    }
}
