using System.Formats.Tar;
using System.IO.Compression;

namespace CrmCards.Deployment;

/// <summary>The image that the SDK makes of the app, kept in a file, so that no container runtime is needed.</summary>
public class ContainerTests
{
    [Fact]
    public async Task The_app_is_published_as_a_container_image()
    {
        var folder = Directory.CreateTempSubdirectory("crmcards-image-");
        try
        {
            var image = Path.Combine(folder.FullName, "orders.tar.gz");
            var publish = DeployPage.Command("dotnet publish samples/Orders -c Release -t:PublishContainer").Skip(1)
                .Select(part => part == "Release" ? Repository.Configuration : part);

            var (exitCode, output) = await Dotnet.TryAsync(
                Repository.Root, [.. publish, "--no-build", $"-p:ContainerArchiveOutputPath={image}", "-tl:off"]);

            // Without a network the SDK fails with an exception; a registry that refuses has an error of its own, CONTAINER1…
            Assert.SkipWhen(
                exitCode != 0 && (output.Contains("CONTAINER1", StringComparison.Ordinal) || output.Contains(nameof(HttpRequestException), StringComparison.Ordinal)),
                "the base image of the container could not be fetched");
            Assert.True(exitCode == 0, output);
            Assert.Contains("manifest.json", Entries(image));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Entries(string image)
    {
        using var file = File.OpenRead(image);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(unpacked);
        var names = new List<string>();
        while (archive.GetNextEntry() is { } entry) names.Add(entry.Name);
        return names;
    }
}
