using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

public partial class TemplateTests(Packages packages)
{
    /// <summary>Those of an app as the template makes it.</summary>
    private const int Tests = 3;

    [Fact]
    public async Task An_app_of_the_template_builds_without_a_warning_and_passes_its_tests()
    {
        var app = await CreateAsync("Acme.Tickets");

        var build = await Dotnet.RunAsync(app, "build", "-p:NuGetAudit=false", "-tl:off");
        var tests = await Dotnet.RunAsync(app, "test", "--no-build");

        Assert.Empty(BuildOutput.Read(build));
        Assert.Matches($@"succeeded: {Tests}\s", tests);
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

        Assert.Contains("The project is up to date with the code.", check, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"Acme.Tickets\"", Read("hubspot", "hsproject.json"), StringComparison.Ordinal);
        var address = Address().Match(Read("src", "Acme.Tickets", "Properties", "launchSettings.json")).Value;
        Assert.Contains($"\"https://cards.example.com\": \"{address}\"", Read("hubspot", "src", "app", "local.json"), StringComparison.Ordinal);

        string Read(params string[] path) => File.ReadAllText(Path.Combine([app, .. path]));
    }

    [Theory]
    [InlineData("Acme.Tickets", "Acme.Tickets")]
    [InlineData("my-cards", "my_cards")]
    [InlineData("my 3 cards", "my_3_cards", "my-3-cards")]
    [InlineData("2030.cards", "_2030.cards")]
    [InlineData("class", "@class")]
    [InlineData("Acme.new.newest", "Acme.@new.newest")]
    [InlineData("Acme.Task", "Acme.Task_")]
    [InlineData("CrmCards", "CrmCards.App", "CrmCards.App")]
    [InlineData("crmcards.preview", "crmcards.preview.App", "crmcards.preview.App")]
    [InlineData("Acme.CrmCards", "Acme.CrmCards")]
    public async Task The_name_of_the_app_becomes_a_valid_namespace_and_no_packages_name(string name, string expected, string? project = null)
    {
        var app = await CreateAsync(name);

        Assert.True(File.Exists(Path.Combine(app, $"{project ?? name}.slnx")));
        var namespaces = Directory.EnumerateFiles(app, "*.cs", SearchOption.AllDirectories).SelectMany(file => Namespace().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Equal([expected, $"{expected}.Tests"], namespaces.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Among them every name that the template's own code uses: in an app's name, it would hide what is meant.</summary>
    [Fact]
    public async Task Apps_of_unusual_names_build_without_a_warning_and_pass_their_tests()
    {
        var content = Path.Combine(Repository.Root, "src", "CrmCards.Templates", "content", "crmcards");
        var code = string.Concat(Directory.EnumerateFiles(content, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var used = NameInCode().Matches(NoCode().Replace(code, "")).Select(match => match.Value).Where(name => !name.Contains('_')).Append("Program").Distinct().Order(StringComparer.Ordinal);
        string[] names = ["CrmCards", "class.Acme.CrmCards.new-1.3 cards", .. used.Chunk(12).Select(chunk => string.Join('.', chunk))];

        var folder = await CreateAllAsync(names);
        File.Copy(Path.Combine(content, "global.json"), Path.Combine(folder, "global.json"));
        var projects = Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "All.slnx"), $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}" />"""))}</Solution>", TestContext.Current.CancellationToken);
        var build = await Dotnet.RunAsync(folder, "build", "All.slnx", "-p:NuGetAudit=false", "-tl:off");
        var tests = await Dotnet.RunAsync(folder, "test", "--solution", "All.slnx", "--no-build");

        Assert.Empty(BuildOutput.Read(build));
        Assert.Matches($@"succeeded: {Tests * names.Length}\s", tests);
    }

    /// <summary>Makes an app of the template, beside the feed.</summary>
    private async Task<string> CreateAsync(string name) => Path.Combine(await CreateAllAsync(name), name);

    /// <summary>Installs the template into a place of its own and makes apps of it.</summary>
    /// <returns>The folder of their folders.</returns>
    private async Task<string> CreateAllAsync(params string[] names)
    {
        var folder = Path.Combine(packages.Folder, $"template-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Consumers.Source, "nuget.config"), Path.Combine(folder, "nuget.config"));
        string[] hive = ["--debug:custom-hive", Path.Combine(folder, "hive")];
        await Dotnet.RunAsync(folder, ["new", "install", packages.PathOf("CrmCards.Templates"), .. hive]);
        foreach (var name in names) await Dotnet.RunAsync(folder, ["new", "crmcards", "-n", name, .. hive]);
        return folder;
    }

    [GeneratedRegex("http://localhost:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"""[^""]*""|//.*|^(using|namespace) .*$", RegexOptions.Multiline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w+")]
    private static partial Regex NameInCode();

    [GeneratedRegex(@"^namespace (\S+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
