using CrmCards.DevelopmentProxy.Tests;

namespace CrmCards.AppCard.Tests;

/// <summary>The sources that users get, by the tools that HubSpot has for them.</summary>
public sealed class SourceTests
{
    public static TheoryData<string> Entries => [.. Projects.Entries];

    [Fact]
    public async Task The_compiler_finds_nothing()
    {
        await Projects.RequireAsync();

        var (exitCode, output) = await NodeProgram.RunAsync("node_modules/typescript/bin/tsc", ["--project", "."]);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task HubSpots_lint_rules_find_nothing()
    {
        await Projects.RequireAsync();

        var (exitCode, output) = await NodeProgram.RunAsync("node_modules/eslint/bin/eslint.js", ["--max-warnings", "0", "work"]);
        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task HubSpots_tools_bundle_each_card(string entry)
    {
        await Projects.RequireAsync();

        var uie = Path.Combine(NodePackages.OfProxy.Folder, "node_modules", "@hubspot", "ui-extensions-dev-server", "dist", "lib", "bin", "cli.js");
        var (exitCode, output) = await NodeProgram.RunAsync(uie, ["build-dev", entry]);

        Assert.True(exitCode == 0 && !output.Contains("WARNING", StringComparison.OrdinalIgnoreCase), output);
        var bundle = Path.Combine(Projects.Node, Path.GetDirectoryName(entry)!, "dist", Path.ChangeExtension(Path.GetFileName(entry), ".js"));
        Assert.Contains("hsFetch", await File.ReadAllTextAsync(bundle, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
