using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class NativeAotTests
{
    [Fact]
    public async Task Tickets_published_with_NativeAOT_answers_like_the_document()
    {
        Dotnet.SkipWithoutLinker();
        var folder = Directory.CreateTempSubdirectory("crmcards-aot-");
        try
        {
            await Dotnet.RunAsync(
                folder.FullName,
                "publish", Path.Combine(Repository.Root, "samples", "Tickets"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--artifacts-path", "artifacts", "--output", "app");
            await using var app = await TicketsApp.StartAsync(Path.Combine(folder.FullName, "app", "Tickets"));

            var response = await app.FetchAsync();

            Assert.True(JsonNode.DeepEquals(DocumentResponse.Expected(), response), response.ToJsonString());
            for (var fetch = 0; fetch < 2; fetch++)
            {
                const string Cached = "/cards/agreements?userId=1&associatedObjectId=501&associatedObjectType=DEAL&portalId=3&customer_domain=testcompany.com";
                var agreements = await app.Client.GetFromJsonAsync<JsonNode>(Cached, TestContext.Current.CancellationToken);
                Assert.Equal(2, agreements!["results"]!.AsArray().Count);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
