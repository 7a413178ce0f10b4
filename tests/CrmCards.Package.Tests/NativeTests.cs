using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace CrmCards.Package.Tests;

public class NativeTests(Packages packages)
{
    [Fact]
    public async Task The_smallest_card_is_published_with_NativeAOT_without_a_warning()
    {
        Dotnet.SkipWithoutLinker();
        var folder = Consumers.Copy(packages, "native", code => code);

        var output = await Dotnet.RunAsync(
            folder,
            "publish", "Native", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", "published", $"-p:CrmCardsVersion={packages.Version}", "-tl:off");

        Assert.Empty(BuildOutput.Read(output));
        await using var app = await AppProcess.StartAsync(Path.Combine(folder, "published", "Native"), new Uri("https://cards.example.com"));
        var card = await app.Client.GetFromJsonAsync<JsonNode>(
            "/cards/hello?userId=1&associatedObjectId=42&associatedObjectType=CONTACT&portalId=3&firstname=Ada", TestContext.Current.CancellationToken);
        Assert.Equal("Hello, Ada", (string?)card!["results"]![0]!["title"]);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "published"), "*.dll"));
    }
}
