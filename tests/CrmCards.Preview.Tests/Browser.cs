using Microsoft.Playwright;

namespace CrmCards.Preview.Tests;

/// <summary>The machine's own Chromium, headless, shared by the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Missing = "Chromium is not installed (Debian's package chromium)";

    private static readonly string? Program = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsInstalled => Program is not null;

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page with a profile of its own; what goes wrong in its scripts fails the test that reads <paramref name="errors"/>.</summary>
    internal async Task<IPage> OpenAsync(string address, List<string> errors, ColorScheme scheme = ColorScheme.Light, int width = 1400, int height = 1000)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, Locale = "en-GB", TimezoneId = "Europe/Berlin" });
        context.SetDefaultTimeout(45_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => errors.Add(error);
        page.Dialog += (_, dialog) => errors.Add($"a script showed '{dialog.Message}'");
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
