using System.Reflection;
using CrmCards.DevelopmentProxy.Tests;

namespace CrmCards.AppCard.Tests;

/// <summary>The folder of the npm packages, and in it the app card projects, each with the renderer's sources.</summary>
internal static class Projects
{
    private const string RendererFolder = "crmcards";

    private static readonly NodePackages Packages = new(Metadata("NodeFolder"));

    private static readonly Lazy<bool> Assembled = new(Assemble);

    internal static string Node { get; } = Metadata("NodeFolder");

    internal static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Node, "projects")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The cards of all projects, by the paths of their entry files.</summary>
    internal static IEnumerable<string> Entries => Names.SelectMany(name =>
        Directory.EnumerateFiles(Cards(Path.Combine(Node, "projects", name)), "*.tsx")
            .Select(file => Path.Combine(Cards(Path.Combine("work", name)), Path.GetFileName(file))));

    /// <summary>Has the packages and the projects there, and skips the test where that cannot be.</summary>
    internal static async Task RequireAsync()
    {
        await Packages.RequireAsync();
        await NodePackages.OfProxy.RequireAsync();
        _ = Assembled.Value;
    }

    /// <summary>Puts the projects together as a user has them.</summary>
    private static bool Assemble()
    {
        var work = Path.Combine(Node, "work");
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        foreach (var name in Names)
        {
            Copy(Path.Combine(Node, "projects", name), Path.Combine(work, name));
            Copy(Metadata("RendererFolder"), Path.Combine(Cards(Path.Combine(work, name)), RendererFolder));
        }

        return true;
    }

    private static string Cards(string project) => Path.Combine(project, "src", "app", "cards");

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static string Metadata(string key) => typeof(Projects).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
