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
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
