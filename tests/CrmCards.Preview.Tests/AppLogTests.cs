using CrmCards.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary>What the app logs while it answers stands among the findings.</summary>
public sealed class AppLogTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly List<string> _errors = [];

    [Theory(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    [InlineData("throw", "Error in the log of CrmCards", FaultyCard.Reason, "FaultyCard.cs:")]
    [InlineData("warn", "Warning in the log of CrmCards.Preview.Tests.FaultyCard", "The stock is low")]
    [InlineData("link", "Warning in the log of CrmCards", "a value was left out of the response")]
    [InlineData("many", "Information in the log of CrmCards", "the handler returned 7 results, and only the first 5 were sent")]
    public async Task What_an_app_logs_while_it_answers_is_found(string email, params string[] lines)
    {
        await using var app = await StartAsync("Development", email);
        var page = await browser.OpenAsync(Address(app), _errors);

        await Expect(page.Locator(".findings")).ToBeVisibleAsync();
        foreach (var line in lines) await Expect(page.Locator(".findings")).ToContainTextAsync(line);
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task A_handler_of_an_action_that_throws_shows_the_exception_with_its_place()
    {
        await using var app = await StartAsync("Development", "fine");
        var page = await browser.OpenAsync(Address(app), _errors);

        await page.GetByRole(AriaRole.Button, new() { Name = "Actions of Result 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Fail" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The app could not answer this request.");
        await Expect(page.Locator(".findings")).ToContainTextAsync($"System.InvalidOperationException: {FaultyCard.Reason} at 1");
        await Expect(page.Locator(".findings")).ToContainTextAsync("FaultyCard.cs:");
        await Picture.WriteAsync(page, "preview-exception");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task Outside_Development_nothing_of_the_log_is_told()
    {
        await using var app = await StartAsync("Production", "throw");
        var page = await browser.OpenAsync(Address(app), _errors);

        await Expect(page.Locator(".status")).ToHaveTextAsync("Status 500");
        await Expect(page.Locator("body")).Not.ToContainTextAsync(FaultyCard.Reason);
    }

    public void Dispose() => Assert.Empty(_errors);

    private static string Address(WebApplication app) => $"{app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/crmcards/";

    private static async Task<WebApplication> StartAsync(string environment, string email)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards();
        builder.Services.Configure<CrmCardsOptions>(options => options.ClientSecret = "secret");
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use(RawApp.SignInAsync);
        app.MapCrmCard<FaultyCard>();
        app.MapCrmCardPreview(preview =>
        {
            preview.AllowOutsideDevelopment = true;
            preview.Records.Add(CrmRecord.Contact(1, ("email", email)));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
