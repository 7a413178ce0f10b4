namespace CrmCards.Package.Tests;

/// <summary>The tool as a user installs it from the feed, by hand and in a build.</summary>
public class ToolTests(Packages packages)
{
    private const string PublicUrl = "https://cards.example.com";

    [Fact]
    public async Task A_project_that_asks_for_it_keeps_its_app_card_in_step_with_each_build()
    {
        var folder = Project();
        await InstallAsync(folder);

        await Dotnet.RunAsync(folder, Build());
        var definition = Path.Combine(folder, "hubspot", "src", "app", "cards", "HelloCard.definition.ts");
        Assert.Contains("label: \"Said on\"", await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var program = Path.Combine(folder, "Program.cs");
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken)).Replace("Said on", "Told on", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (exitCode, check) = await Dotnet.TryAsync(folder, Build("-p:CrmCardsAppCardCheck=true"));
        Assert.Equal(1, exitCode);
        Assert.Contains("differs: src/app/cards/HelloCard.definition.ts", check, StringComparison.Ordinal);
        Assert.Contains("+ { name: \"said_on\", label: \"Told on\", dataType: \"DATE\" },", check, StringComparison.Ordinal);

        await Dotnet.RunAsync(folder, Build());
        Assert.Contains("label: \"Told on\"", await File.ReadAllTextAsync(definition, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await Dotnet.TryAsync(folder, Build("-p:CrmCardsAppCardCheck=true"))).ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "bin"), "hsproject.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_missing_tool_is_an_error_that_says_how_to_get_it()
    {
        var (exitCode, output) = await Dotnet.TryAsync(Project(), Build());

        Assert.Equal(1, exitCode);
        Assert.Contains("Run 'dotnet new tool-manifest' and 'dotnet tool install CrmCards.Tool'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_URL_the_build_says_so()
    {
        var (exitCode, output) = await Dotnet.TryAsync(Project(), Build("-p:CrmCardsPublicUrl="));

        Assert.Equal(1, exitCode);
        Assert.Contains("CrmCardsPublicUrl is not", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_hand_it_builds_the_project_of_the_current_folder()
    {
        var folder = Project();
        await InstallAsync(folder);

        var definition = await Dotnet.RunAsync(folder, "crmcards", "definition");

        Assert.Contains("\"class\": \"HelloCard\"", definition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_app_is_checked_over_HTTP_against_the_definition_of_its_project()
    {
        var folder = Project();
        await InstallAsync(folder);
        await Dotnet.RunAsync(folder, "build", "-tl:off");
        await using var app = await AppProcess.StartAsync(Path.Combine(folder, "bin", "Debug", "net10.0", "Hello.dll"), new Uri(PublicUrl));
        var url = new Uri(app.Client.BaseAddress!, "/cards/hello").AbsoluteUri;

        var sound = await CheckAsync(AppProcess.Secret);
        Assert.Matches($"No finding in [0-9]+ requests to {url} as an app card", sound.Output);
        Assert.DoesNotContain("Not checked", sound.Output, StringComparison.Ordinal);
        Assert.Equal(0, sound.ExitCode);

        var refused = await CheckAsync("another secret");
        Assert.Contains("error SignatureRefused at $", refused.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.ExitCode);

        Task<(int ExitCode, string Output)> CheckAsync(string secret) => Dotnet.TryAsync(
            folder,
            new Dictionary<string, string> { ["CLIENT_SECRET"] = secret },
            "crmcards", "check", url, "--public-url", PublicUrl, "--project", "--property", "firstname=Ada");
    }

    private static string[] Build(params string[] further) => ["build", "-tl:off", "-p:CrmCardsAppCard=hubspot", $"-p:CrmCardsPublicUrl={PublicUrl}", .. further];

    /// <summary>The project of the Hello consumer, in a folder of its own beside the feed.</summary>
    private string Project()
    {
        var folder = Path.Combine(packages.Folder, $"tool-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var project = File.ReadAllText(Path.Combine(Consumers.Source, "Hello", "Hello.csproj"));
        File.WriteAllText(Path.Combine(folder, "Hello.csproj"), project.Replace("$(CrmCardsVersion)", packages.Version, StringComparison.Ordinal));
        foreach (var file in new[] { "nuget.config", "Directory.Build.props" }) File.Copy(Path.Combine(Consumers.Source, file), Path.Combine(folder, file));
        File.Copy(Path.Combine(Repository.Root, "samples", "HelloCard", "Program.cs"), Path.Combine(folder, "Program.cs"));
        return folder;
    }

    private async Task InstallAsync(string folder)
    {
        await Dotnet.RunAsync(folder, "new", "tool-manifest");
        await Dotnet.RunAsync(folder, "tool", "install", "CrmCards.Tool", "--version", packages.Version);
    }
}
