using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class OtherAppsTests
{
    private const string ContactQuery = "userId=1&userEmail=rep@example.com&associatedObjectId=42&associatedObjectType=CONTACT&portalId=3";

    [Fact]
    public async Task HelloCard_greets_the_contact()
    {
        await using var app = await AppProcess.StartAsync(Repository.Built("samples/HelloCard"), new Uri("https://example.com"));

        var response = await app.Client.GetFromJsonAsync<JsonNode>($"/cards/hello?{ContactQuery}&firstname=Ada", TestContext.Current.CancellationToken);

        var greeting = Assert.Single(response!["results"]!.AsArray())!;
        Assert.Equal(42, (int)greeting["objectId"]!);
        Assert.Equal("Hello, Ada", (string?)greeting["title"]);
        Assert.True(greeting.AsObject().TryGetPropertyValue("link", out var link) && link is null);
    }

    [Fact]
    public async Task HelloCard_starts_with_dotnet_run_and_greets_unsigned_callers_of_this_machine()
    {
        using var client = new HttpClient();
        await using var app = await AppProcess.RunAsync(Path.Combine("samples", "HelloCard"), client);

        var response = await client.GetFromJsonAsync<JsonNode>($"/cards/hello?{ContactQuery}&firstname=Ada", TestContext.Current.CancellationToken);

        Assert.Equal("Hello, Ada", (string?)response!["results"]![0]!["title"]);
    }

    [Fact]
    public async Task A_result_type_of_a_library_works_with_the_card_of_a_web_app()
    {
        await using var app = await AppProcess.StartAsync(Repository.Built("tests/Consumers/Acme.Support.Web"), new Uri("https://acme.example/support/"));

        var response = await app.Client.GetFromJsonAsync<JsonNode>($"/cards/incidents?{ContactQuery}&email=ada@example.com", TestContext.Current.CancellationToken);

        var results = response!["results"]!.AsArray();
        Assert.Equal([1, 2, 3, 4, 5], results.Select(result => (int)result!["objectId"]!));
        Assert.Equal(6, (int)response["totalCount"]!);
        Assert.Equal("MAJOR", (string?)results[0]!["severity"]);
        Assert.Null(results[1]!["severity"]);
        Assert.Equal("""[{"label":"Cost","dataType":"CURRENCY","currencyCode":"EUR","value":"12.50"}]""", results[1]!["properties"]!.ToJsonString());
        Assert.Equal("https://acme.example/support/incidents/3", (string?)results[2]!["actions"]![0]!["uri"]);
        using var closed = await app.Client.PostAsync(new Uri($"/incidents/3/close?{ContactQuery}", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal("Incident 3 closed", await closed.MessageAsync());
    }

    [Fact]
    public async Task An_app_without_a_public_url_and_a_secret_says_so_and_does_not_start()
    {
        using var client = new HttpClient();
        var start = AppProcess.StartAsync(Repository.Built("samples/HelloCard"), client);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => start);
        Assert.Contains("CrmCards:PublicUrl is missing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("CrmCards:ClientSecret is missing", failure.Message, StringComparison.Ordinal);
    }
}
