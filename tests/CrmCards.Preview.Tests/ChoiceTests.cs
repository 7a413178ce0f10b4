using CrmCards.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>What is shown belongs to what is chosen: card, record type, sample record and properties.</summary>
public sealed class ChoiceTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_first_action_on_a_sample_record_is_sent_with_its_properties()
    {
        using var app = new TicketsApp();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.GetByLabel("protected_account")).ToHaveValueAsync("false");

        await page.GetByLabel("Sample record").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions of WEB-" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The tickets of a protected account cannot be deleted");
        Assert.Equal(7L, app.Scalar("SELECT count(*) FROM tickets WHERE company_domain = 'busycompany.com'"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_property_that_was_just_entered_is_sent_with_an_action_at_once()
    {
        using var app = new TicketsApp();
        var page = await browser.OpenAsync(app.Address, _errors);
        var actions = page.GetByRole(AriaRole.Button, new() { Name = "Actions of API-22: APIs working too fast" });
        await Expect(actions).ToBeVisibleAsync();

        await page.GetByLabel("protected_account").FillAsync("true");
        await actions.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The tickets of a protected account cannot be deleted");
        await Expect(page.GetByLabel("Sample record")).ToHaveValueAsync("");
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_click_that_begins_before_the_card_is_loaded_anew_is_not_lost()
    {
        using var app = new TicketsApp();
        var page = await browser.OpenAsync(app.Address, _errors);
        await page.GetByLabel("protected_account").FillAsync("true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions of API-22: APIs working too fast" }).HoverAsync();

        await page.Mouse.DownAsync();
        await Expect(page.Locator("#history li")).ToHaveCountAsync(2);
        await page.Mouse.UpAsync();

        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" })).ToBeVisibleAsync();
        await Expect(page.Locator("#card")).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" })).ToBeVisibleAsync();
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_properties_of_all_actions_have_fields_before_an_answer_has_such_an_action()
    {
        await using var app = await RawApp.StartAsync("""{"results":[]}""");
        var page = await browser.OpenAsync(app.Address, _errors);

        await Expect(page.Locator("#properties label")).ToHaveTextAsync(["email", "level", "plan"]);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task The_tab_key_goes_through_the_page_as_it_is_read()
    {
        using var app = new TicketsApp();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator("#card .tile")).ToHaveCountAsync(2);

        await page.GetByLabel("Caller").FocusAsync();

        string[] names = ["User and signature", "Load the card", "Create Ticket", "Settings", "API-22: APIs working too fast", "Actions of API-22: APIs working too fast", "View more"];
        foreach (var name in names)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(name, await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"));
        }
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Choosing_a_sample_record_loads_it_with_its_own_properties_alone()
    {
        await using var app = await StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator("#card .tile h4")).ToHaveTextAsync("raw a@b.example gold");

        await page.GetByLabel("Sample record").SelectOptionAsync("1");

        await Expect(page.Locator("#card .tile h4")).ToHaveTextAsync("raw c@d.example");
        await Expect(page.Locator(".record-name")).ToHaveTextAsync("c@d.example");
        await Expect(page.GetByLabel("Record id")).ToHaveValueAsync("13");
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Choosing_a_card_or_a_record_type_takes_a_sample_record_of_it()
    {
        await using var app = await StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        await Expect(page.Locator("#card h3")).ToHaveTextAsync("Raw");

        await page.Locator("[name=card]").SelectOptionAsync("/cards/deals");
        await Expect(page.Locator("#card h3")).ToHaveTextAsync("Deals");
        await Expect(page.GetByLabel("Record type")).ToHaveValueAsync("Deal");
        await Expect(page.GetByLabel("Sample record")).ToHaveValueAsync("2");
        await Expect(page.Locator("#card .tile h4")).ToHaveTextAsync("deals 500");

        await page.GetByLabel("Sample record").SelectOptionAsync("0");
        await Expect(page.Locator("[name=card]")).ToHaveValueAsync("/cards/raw");
        await Expect(page.Locator("#card h3")).ToHaveTextAsync("Raw");

        await page.GetByLabel("Record type").SelectOptionAsync("p_vehicle");
        await Expect(page.GetByLabel("Sample record")).ToHaveValueAsync("");
        await Expect(page.GetByLabel("email")).ToHaveCountAsync(0);
        await Expect(page.GetByText("The id of a custom type begins with 2-")).ToBeVisibleAsync();
        await Expect(page.Locator("#card .tile")).ToHaveCountAsync(0);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_wrong_id_is_told_at_its_field_and_no_card_is_shown_for_it()
    {
        await using var app = await StartAsync();
        var page = await browser.OpenAsync(app.Address, _errors);
        var id = page.GetByLabel("Record id");
        await Expect(page.Locator("#card .tile")).ToHaveCountAsync(1);

        await id.FillAsync("many");
        await id.PressAsync("Enter");
        await Expect(page.GetByText("A record id is a whole number, such as 78912.")).ToBeVisibleAsync();
        await Expect(id).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#card .tile")).ToHaveCountAsync(0);

        await id.FillAsync("14");
        await id.PressAsync("Enter");
        await Expect(page.GetByText("A record id is a whole number")).ToHaveCountAsync(0);
        await Expect(page.Locator("#card .tile")).ToHaveCountAsync(1);
    }

    public void Dispose() => Assert.Empty(_errors);

    private static Task<RawApp> StartAsync() => RawApp.StartAsync(
        context => AnswerAsync(context, "raw"),
        configure: preview =>
        {
            preview.Records.Add(CrmRecord.Contact(12, ("email", "a@b.example"), ("level", "gold")));
            preview.Records.Add(CrmRecord.Contact(13, ("email", "c@d.example")));
            preview.Records.Add(CrmRecord.Deal(14, ("amount", "500")));
        },
        map: app => app.MapGet("/cards/deals", context => AnswerAsync(context, "deals")).WithMetadata(new CardDefinition
        {
            Title = "Deals",
            Route = "/cards/deals",
            ObjectTypes = [new(CrmObjectType.Deal, ["amount"])],
            Properties = [],
        }));

    /// <summary>Has a result whose title names the card and the values that came.</summary>
    private static Task AnswerAsync(HttpContext context, string name)
    {
        string?[] values = [name, context.Request.Query["email"], context.Request.Query["level"], context.Request.Query["amount"]];
        return RawApp.Json(context, $$"""{"results":[{"objectId":1,"title":"{{string.Join(' ', values.OfType<string>())}}","link":null}]}""");
    }
}
