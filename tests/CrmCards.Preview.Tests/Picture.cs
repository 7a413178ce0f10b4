using System.Reflection;
using Microsoft.Playwright;

namespace CrmCards.Preview.Tests;

/// <summary>Screenshots, for people to look at.</summary>
internal static class Picture
{
    /// <summary>In the tests' output, in the folder <c>pictures</c>.</summary>
    internal static Task WriteAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png"), FullPage = true });

    /// <summary>README's picture; it is kept when asked for, since fonts differ from machine to machine.</summary>
    internal static async Task KeepForReadmeAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1") return;
        var root = typeof(Picture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        await page.ScreenshotAsync(new() { Path = Path.Combine(root, "docs", "images", "preview.png") });
    }
}
