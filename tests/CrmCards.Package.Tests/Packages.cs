using System.IO.Compression;

[assembly: AssemblyFixture(typeof(CrmCards.Package.Tests.Packages))]

namespace CrmCards.Package.Tests;

/// <summary>All packages, packed once into a folder that serves as a feed.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-packages-");

    /// <summary>Of this run only, so that no package of another run is taken from NuGet's folder in its place.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}x";

    /// <summary>A folder outside the repository, with the feed in it.</summary>
    public string Folder => _folder.FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        var output = await Dotnet.RunAsync(
            Repository.Root,
            "pack", Path.Combine("src", "CrmCards.slnf"), "--artifacts-path", Path.Combine(Folder, "artifacts"), "--output", Feed,
            $"-p:MinVerVersionOverride={Version}", "-p:RunAnalyzers=false", "-tl:off");
        Assert.Empty(BuildOutput.Read(output));
    }

    /// <summary>The files of a package, without what every package has.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(string id, string extension = "nupkg")
    {
        await using var package = await ZipFile.OpenReadAsync(PathOf(id, extension));
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not ("_rels/.rels" or "[Content_Types].xml") && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    public async Task<string> ReadAsync(string id, string file)
    {
        await using var package = await ZipFile.OpenReadAsync(PathOf(id));
        using var reader = new StreamReader(await package.GetEntry(file)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    public string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public async ValueTask DisposeAsync()
    {
        var places = await Dotnet.RunAsync(Folder, "nuget", "locals", "global-packages", "--list");
        var installed = new DirectoryInfo(places.Split(": ", 2)[1].Trim());
        foreach (var package in installed.EnumerateDirectories("crmcards*"))
        {
            foreach (var version in package.EnumerateDirectories(Version)) version.Delete(recursive: true);
            if (!package.EnumerateFileSystemInfos().Any()) package.Delete();
        }

        _folder.Delete(recursive: true);
    }
}
