using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmCards.Preview.Tests;

/// <summary><c>crmcards preview</c> shows the card of an app that knows nothing of CrmCards.</summary>
public sealed class ToolPreviewTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Secret = "never-seen-in-the-browser";

    private const string Definition = """
        {"id":"4711","title":"Repairs",
        "fetch":{"targetUrl":"https://repairs.example.com/card","objectTypes":[{"name":"companies","propertiesToSend":["domain"]}]},
        "display":{"properties":[{"name":"state","label":"State","dataType":"STATUS","options":[{"name":"OPEN","label":"Open","type":"INFO"}]}]},
        "actions":{"baseUrls":["https://repairs.example.com/"]}}
        """;

    private const string Card = """
        {"results":[{"objectId":7,"title":"Pump","link":null,"state":"OPEN","actions":[
        {"type":"ACTION_HOOK","httpMethod":"POST","label":"Close","uri":"https://repairs.example.com/close","associatedObjectProperties":["domain"]},
        {"type":"IFRAME","width":500,"height":300,"label":"Look","uri":"https://repairs.example.com/look","associatedObjectProperties":[]}]}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-preview-");
    private readonly List<string> _errors = [];

    [Fact(Skip = Browser.Missing, SkipUnless = nameof(Browser.IsInstalled), SkipType = typeof(Browser))]
    public async Task An_endpoint_in_any_language_is_shown_and_driven_by_its_saved_definition()
    {
        string? signature = null;
        await using var endpoint = await RawApp.StartAsync("", map: app =>
        {
            app.MapGet("/card", (HttpContext context) =>
            {
                signature = context.Request.Headers["X-HubSpot-Signature-v3"];
                return RawApp.Json(context, Card);
            });
            app.MapPost("/close", (string domain) => Results.Json(new { message = $"Closed for {domain}" }));
            app.MapGet("/look", () => Results.Content("<p>A pump</p>", "text/html"));
        });
        using var tool = await StartAsync(new Uri(endpoint.Address).GetLeftPart(UriPartial.Authority) + "/card");
        try
        {
            var page = await browser.OpenAsync(tool.Address, _errors);
            await page.GetByLabel("domain").FillAsync("pumps.example");
            await page.GetByLabel("domain").PressAsync("Enter");
            await Expect(page.Locator("#card .tile")).ToContainTextAsync("Pump");
            await Expect(page.Locator("#card .tag-info")).ToHaveTextAsync("Open");
            await Expect(page.GetByText("The answer keeps the contract.")).ToBeVisibleAsync();
            await ChooseAsync(page, "Close");
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Closed for pumps.example");
            await ChooseAsync(page, "Look");
            await Expect(page.FrameLocator("dialog iframe").GetByText("A pump")).ToBeVisibleAsync();

            Assert.NotNull(signature);
            Assert.DoesNotContain(Secret, await page.ContentAsync(), StringComparison.Ordinal);
        }
        finally
        {
            tool.Process.Kill();
        }
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        Assert.Empty(_errors);
    }

    private static async Task ChooseAsync(IPage page, string action)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Actions of Pump" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = action }).ClickAsync();
    }

    private async Task<Tool> StartAsync(string url)
    {
        var file = Path.Combine(_folder.FullName, "card.json");
        await File.WriteAllTextAsync(file, Definition, TestContext.Current.CancellationToken);
        var tool = Path.Combine(AppContext.BaseDirectory, "CrmCards.Tool.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "preview", "--url", url, "--definition", file, "--port", "0", "--secret-stdin"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(Secret);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        return new(process, line!.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)));
    }

    private sealed record Tool(Process Process, string Address) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
