using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmCards.Package.Tests;

public class ConsumerTests(Consumers consumers) : IClassFixture<Consumers>
{
    private const string Query = "userId=1&userEmail=rep@example.com&associatedObjectId=42&associatedObjectType=CONTACT&portalId=3&firstname=Ada&email=ada@example.com";

    private static readonly Uri PublicUrl = new("https://cards.example.com");

    [Theory]
    [InlineData("Hello", "/cards/hello", "Hello, Ada", "Hello", "CrmCards")]
    [InlineData("CentralVersions", "/cards/hello", "Hello, Ada", "CentralVersions", "CrmCards")]
    [InlineData("CSharp12", "/cards/hello", "Hello, Ada", "CSharp12", "CrmCards")]
    [InlineData("Native", "/cards/hello", "Hello, Ada", "Native", "CrmCards")]
    [InlineData("OnlyPreview", "/cards/visits", "A visit", "OnlyPreview", "CrmCards", "CrmCards.Client", "CrmCards.Preview")]
    [InlineData("OtherGenerators", "/cards/notes", "A note", "OtherGenerators", "CrmCards")]
    [InlineData("Strict", "/cards/invoices", "ada@example.com", "Strict", "CrmCards")]
    [InlineData("Support/Acme.Support.Web", "/cards/incidents", "Incident 1", "Acme.Support.Web", "Acme.Support.Contracts", "CrmCards")]
    [InlineData("Transitive/App", "/cards/orders", "Order 42", "App", "Data", "CrmCards")]
    public async Task A_project_builds_without_a_warning_and_serves_its_card(string project, string route, string title, string program, params string[] libraries)
    {
        Assert.Empty(await consumers.BuildAsync(project));

        await using var app = await StartAsync(project, program);
        var card = await app.Client.GetFromJsonAsync<JsonNode>($"{route}?{Query}", TestContext.Current.CancellationToken);
        Assert.Equal(title, (string?)card!["results"]![0]!["title"]);

        string[] assemblies = [program, .. libraries];
        Assert.Equal(
            assemblies.Select(assembly => $"{assembly}.dll").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(consumers.Output(project), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(assemblies.Order(StringComparer.Ordinal), Dependencies(Path.Combine(consumers.Output(project), $"{program}.deps.json")));
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData("CentralVersions")]
    [InlineData("CSharp12")]
    [InlineData("Native")]
    [InlineData("OnlyPreview")]
    [InlineData("OtherGenerators")]
    [InlineData("Strict")]
    [InlineData("Support")]
    [InlineData("Transitive")]
    public async Task A_broken_card_fails_the_build_with_one_error(string project) =>
        Assert.Equal(["CARD0101"], (await consumers.BreakAndBuildAsync(project)).Select(message => message.Id));

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    public async Task A_broken_card_fails_the_build_where_analyzers_are_off_as_well(string option)
    {
        var messages = await consumers.BreakAndBuildAsync("Hello", option);

        var message = Assert.Single(messages);
        Assert.Equal("CARD0415", message.Id);
        Assert.Contains("'HelloCard' is not generated because of CARD0101", message.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CrmCards")]
    [InlineData("CrmCards.Client")]
    [InlineData("CrmCards.Preview")]
    public async Task A_project_of_an_older_framework_is_refused_when_it_is_restored(string package) =>
        Assert.Contains("NU1202", await consumers.RestoreAsync("net9.0", package), StringComparison.Ordinal);

    [Fact]
    public async Task An_app_can_be_set_up_before_it_has_a_card() =>
        Assert.Equal(["CARD0507", "CARD0507"], (await consumers.BuildWithoutCardsAsync("Hello")).Select(message => message.Id));

    [Theory]
    [InlineData("dotnet_diagnostic.CARD0507.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-CrmCards.severity = none")]
    public async Task A_rule_can_be_switched_off_for_a_folder(string setting) => Assert.Empty(await consumers.BuildWithoutCardsAsync("Hello", setting));

    [Fact]
    public async Task Cards_stand_beside_endpoints_and_JSON_that_others_generate()
    {
        Assert.Empty(await consumers.BuildAsync("OtherGenerators"));
        await using var app = await StartAsync("OtherGenerators", "OtherGenerators");

        Assert.Equal("""{"text":"Note 7"}""", await app.Client.GetStringAsync(new Uri("/notes/7", UriKind.Relative), TestContext.Current.CancellationToken));
        using var taken = await app.Client.PostAsJsonAsync("/notes", new { text = "Call back" }, TestContext.Current.CancellationToken);
        Assert.Equal("""{"text":"Call back"}""", await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var refused = await app.Client.PostAsJsonAsync("/notes", new { text = "x" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private Task<AppProcess> StartAsync(string project, string program) =>
        AppProcess.StartAsync(Path.Combine(consumers.Output(project), $"{program}.dll"), PublicUrl);

    /// <summary>The names of all that the runtime is told to load.</summary>
    private static IEnumerable<string> Dependencies(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0]).Order(StringComparer.Ordinal)];
    }
}
