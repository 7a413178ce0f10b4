using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

/// <summary>Projects that use the packages as anybody would: copied out of the repository, where nothing of it reaches them.</summary>
public sealed partial class Consumers(Packages packages)
{
    private static readonly string[] SupportProjects = ["Acme.Support.Contracts", "Acme.Support.Web"];

    private readonly Lazy<Task<IReadOnlyList<BuildMessage>>> _build = new(() => BuildAsync(packages, "consumers", code => code));
    private readonly Lazy<Task<IReadOnlyList<BuildMessage>>> _breakAndBuild = new(() => BuildAsync(packages, "broken", code => ObjectId().Replace(code, "")));

    /// <summary>Where the projects are kept.</summary>
    public static string Source { get; } = Path.Combine(Repository.Root, "tests", "CrmCards.Package.Tests", "Consumers");

    /// <summary>The warnings and errors of a project and of those beside it.</summary>
    public async Task<IReadOnlyList<BuildMessage>> BuildAsync(string project) => Of(await _build.Value, project);

    /// <summary>The same where <c>[CardObjectId]</c> is missing everywhere.</summary>
    public async Task<IReadOnlyList<BuildMessage>> BreakAndBuildAsync(string project) => Of(await _breakAndBuild.Value, project);

    /// <summary>The same for one project, with a property of MSBuild.</summary>
    public Task<IReadOnlyList<BuildMessage>> BreakAndBuildAsync(string project, string property) =>
        BuildAloneAsync($"broken{property.Replace(':', '-')}", project, code => ObjectId().Replace(code, ""), property);

    /// <summary>The same for one project, from which the cards are taken, with a line in an <c>.editorconfig</c>.</summary>
    public Task<IReadOnlyList<BuildMessage>> BuildWithoutCardsAsync(string project, string setting = "")
    {
        var name = $"cardless-{setting.Split(' ')[0]}";
        CopyText($"[*.cs]\n{setting}\n", Path.Combine(packages.Folder, name, project), ".editorconfig");
        return BuildAloneAsync(name, project, code => Cards().Replace(code, ""));
    }

    /// <summary>What NuGet says of a package in a project of that framework.</summary>
    public async Task<string> RestoreAsync(string framework, string package)
    {
        var folder = Path.Combine(packages.Folder, $"{framework}-{package}");
        CopyFile(Path.Combine(Source, "nuget.config"), folder, text => text);
        await File.WriteAllTextAsync(Path.Combine(folder, "Old.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        return (await Dotnet.TryAsync(folder, "restore", "-tl:off")).Output;
    }

    public string Output(string project) => Path.Combine(packages.Folder, "consumers", project, "bin", "Debug", "net10.0");

    /// <summary>Copies all consumers into a folder of its own.</summary>
    public static string Copy(Packages packages, string name, Func<string, string> change)
    {
        var folder = Path.Combine(packages.Folder, name);
        var tests = Path.Combine(Repository.Root, "tests");
        CopyFolder(Source, folder, change);
        CopyFile(Path.Combine(Repository.Root, "samples", "HelloCard", "Program.cs"), Path.Combine(folder, "Hello"), change);
        CopyFile(Path.Combine(tests, "Consumers", ".editorconfig"), Path.Combine(folder, "Support"), change);
        foreach (var project in SupportProjects)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(tests, "Consumers", project)))
                CopyFile(file, Path.Combine(folder, "Support", project), change);
        }

        return folder;
    }

    private static async Task<IReadOnlyList<BuildMessage>> BuildAsync(Packages packages, string name, Func<string, string> change)
    {
        var folder = Copy(packages, name, change);
        var (_, output) = await Dotnet.TryAsync(folder, "build", "Consumers.slnx", $"-p:CrmCardsVersion={packages.Version}", "-tl:off");
        return BuildOutput.Read(output);
    }

    private async Task<IReadOnlyList<BuildMessage>> BuildAloneAsync(string name, string project, Func<string, string> change, params string[] options)
    {
        var folder = Copy(packages, name, change);
        var (_, output) = await Dotnet.TryAsync(folder, ["build", project, $"-p:CrmCardsVersion={packages.Version}", "-tl:off", .. options]);
        return BuildOutput.Read(output);
    }

    private static List<BuildMessage> Of(IEnumerable<BuildMessage> messages, string project)
    {
        var area = $"{Path.DirectorySeparatorChar}{project.Split('/')[0]}{Path.DirectorySeparatorChar}";
        return [.. messages.Where(message => message.Project?.Contains(area, StringComparison.Ordinal) ?? true)];
    }

    private static void CopyFolder(string from, string to, Func<string, string> change)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            CopyFile(file, Path.Combine(to, Path.GetRelativePath(from, Path.GetDirectoryName(file)!)), change);
    }

    private static void CopyFile(string file, string folder, Func<string, string> change) =>
        CopyText(change(File.ReadAllText(file)), folder, Path.GetFileName(file));

    private static void CopyText(string text, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), text);
    }

    [GeneratedRegex(@"\[(property: )?CardObjectId\]")]
    private static partial Regex ObjectId();

    [GeneratedRegex(@"^\[CrmCard\(.*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Cards();
}
