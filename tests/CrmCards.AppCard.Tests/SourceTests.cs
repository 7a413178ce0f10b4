using System.Text.Json.Nodes;
using CrmCards.DevelopmentProxy.Tests;

namespace CrmCards.AppCard.Tests;

/// <summary>The sources that users get, by the tools that HubSpot has for them.</summary>
public sealed class SourceTests
{
    public static TheoryData<string> Entries => [.. Projects.Entries];

    public static TheoryData<string> Names => [.. Projects.Names];

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

    [Theory]
    [InlineData("production", "https://cards.example.com")]
    [InlineData("test", "https://test.example.com/app")]
    public async Task HubSpots_library_puts_a_profiles_public_URL_into_the_app(string profile, string publicUrl)
    {
        await Projects.RequireAsync();

        var (exitCode, output) = await NodeProgram.RunAsync("translate.mjs", [$"work/{Projects.Profiled}", profile]);

        Assert.True(exitCode == 0, output);
        var app = JsonNode.Parse(output)!["components"]!.AsArray().Single(component => (string)component!["componentType"]! == "APPLICATION")!;
        Assert.Equal($"""["{publicUrl}"]""", app["config"]!["permittedUrls"]!["fetch"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HubSpots_library_finds_the_app_and_each_card_of_a_project(string project)
    {
        await Projects.RequireAsync();

        var (exitCode, output) = await NodeProgram.RunAsync("translate.mjs", [$"work/{project}"]);

        Assert.True(exitCode == 0, output);
        var translated = JsonNode.Parse(output)!;
        Assert.Empty(translated["skippedHsMetaFiles"]!.AsArray());
        var components = translated["components"]!.AsArray();
        Assert.Single(components, component => (string)component!["componentType"]! == "APPLICATION");
        Assert.Equal(
            Projects.Entries.Where(entry => entry.StartsWith($"work/{project}/", StringComparison.Ordinal)).Order(),
            components.Where(component => (string)component!["componentType"]! == "CARD")
                .Select(component => $"work/{project}/src{(string)component!["config"]!["entrypoint"]!}").Order());
    }
}
