using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

public partial class TemplateTests(Packages packages)
{
    [Fact]
    public async Task An_app_of_the_template_builds_without_a_warning_and_passes_its_tests()
    {
        var app = await CreateAsync("Acme.Tickets");

        var build = await Dotnet.RunAsync(app, "build", "-p:NuGetAudit=false", "-tl:off");
        var tests = await Dotnet.RunAsync(app, "test", "--no-build");

        Assert.Empty(BuildOutput.Read(build));
        Assert.Matches(@"succeeded: 2\s", tests);
    }

    [Fact]
    public async Task Its_app_card_project_is_in_step_with_its_card()
    {
        var app = await CreateAsync("Acme.Tickets");
        await Dotnet.RunAsync(app, "tool", "restore");
        string[] command = ["crmcards", "app-card", Path.Combine("src", "Acme.Tickets"), "--public-url", "https://cards.example.com"];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            var kept = Path.Combine(Repository.Root, "src", "CrmCards.Templates", "content", "crmcards", "hubspot");
            await Dotnet.RunAsync(app, [.. command, "--out", kept, "--name", "CardApp.1", "--local-url", "http://localhost:5080", "--force"]);
            Directory.Delete(Path.Combine(kept, "src", "app", "cards", "crmcards"), recursive: true);
        }

        var check = await Dotnet.RunAsync(app, [.. command, "--check"]);

        Assert.Contains("The project is in step with the code.", check, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Acme.Tickets\"", Read("hubspot", "hsproject.json"), StringComparison.Ordinal);
        var address = Address().Match(Read("src", "Acme.Tickets", "Properties", "launchSettings.json")).Value;
        Assert.Contains($"\"https://cards.example.com\": \"{address}\"", Read("hubspot", "src", "app", "local.json"), StringComparison.Ordinal);

        string Read(params string[] path) => File.ReadAllText(Path.Combine([app, .. path]));
    }

    [Theory]
    [InlineData("Acme.Tickets", "Acme.Tickets")]
    [InlineData("my-cards", "my_cards")]
    public async Task The_name_of_the_app_becomes_a_valid_namespace(string name, string expected)
    {
        var app = await CreateAsync(name);

        Assert.True(File.Exists(Path.Combine(app, $"{name}.slnx")));
        var namespaces = Directory.EnumerateFiles(app, "*.cs", SearchOption.AllDirectories).SelectMany(file => Namespace().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Equal([expected, $"{expected}.Tests"], namespaces.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Installs the template into a place of its own and makes an app of it, beside the feed.</summary>
    private async Task<string> CreateAsync(string name)
    {
        var folder = Path.Combine(packages.Folder, $"template-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Consumers.Source, "nuget.config"), Path.Combine(folder, "nuget.config"));
        string[] hive = ["--debug:custom-hive", Path.Combine(folder, "hive")];
        await Dotnet.RunAsync(folder, ["new", "install", packages.PathOf("CrmCards.Templates"), .. hive]);
        await Dotnet.RunAsync(folder, ["new", "crmcards", "-n", name, .. hive]);
        return Path.Combine(folder, name);
    }

    [GeneratedRegex("http://localhost:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^namespace (\S+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
