using System.Reflection;
using CrmCards.DevelopmentProxy.Tests;
using CrmCards.Tool.AppCards;
using CrmCards.Tool.Declarations;
using Tickets;

namespace CrmCards.AppCard.Tests;

/// <summary>The folder of the npm packages, and in it the app card projects as the tool makes them.</summary>
internal static class Projects
{
    /// <summary>The project of Tickets with a profile for each of two public URLs.</summary>
    internal const string Profiled = "Profiled";

    private const string Work = "work";

    private static readonly IReadOnlyDictionary<string, Assembly> Apps = new Dictionary<string, Assembly>(StringComparer.Ordinal)
    {
        ["Everything"] = typeof(EverythingCard).Assembly,
        ["Tickets"] = typeof(TicketCard).Assembly,
    };

    private static readonly NodePackages Packages = new(Metadata("NodeFolder"));

    private static readonly Lazy<bool> Made = new(Make);

    internal static string Node { get; } = Metadata("NodeFolder");

    internal static IEnumerable<string> Names => Apps.Keys.Order(StringComparer.Ordinal);

    /// <summary>The cards of all projects, by the paths of their entry files.</summary>
    internal static IEnumerable<string> Entries => Apps.SelectMany(app =>
        AssemblyCards.Read(app.Value.Location).Select(card => Path.Combine(Work, app.Key, "src", "app", "cards", $"{card.Name}.tsx")));

    /// <summary>Has the packages and the projects there, and skips the test where that cannot be.</summary>
    internal static async Task RequireAsync()
    {
        await Packages.RequireAsync();
        await NodePackages.OfProxy.RequireAsync();
        _ = Made.Value;
    }

    private static bool Make()
    {
        var work = Path.Combine(Node, Work);
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        foreach (var (name, app) in Apps) Make(Path.Combine(work, name), app, "https://cards.example.com");
        Make(Path.Combine(work, Profiled), typeof(TicketCard).Assembly, "production=https://cards.example.com", "test=https://test.example.com/app");
        return true;
    }

    private static void Make(string folder, Assembly app, params string[] publicUrls)
    {
        var options = new AppCardOptions(PublicUrls.Parse(publicUrls).Urls!, [CardLocation.Tab], PlatformVersion: null, Path.GetFileName(folder), "http://localhost:5000");
        AppCardProject.Compare(folder, options, AssemblyCards.Read(app.Location)).Apply(force: false);
    }

    private static string Metadata(string key) => typeof(Projects).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
