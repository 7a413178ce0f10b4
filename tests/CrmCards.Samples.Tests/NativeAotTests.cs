using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace CrmCards.Samples.Tests;

public class NativeAotTests
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    [Fact]
    public async Task Tickets_published_with_NativeAOT_answers_like_the_document()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Linkers.Any(IsInstalled), "NativeAOT needs clang or gcc, on Linux, to link.");
        var folder = Directory.CreateTempSubdirectory("crmcards-aot-");
        try
        {
            var program = await PublishAsync(folder.FullName);
            await using var app = await TicketsApp.StartAsync(program);

            var response = await app.FetchAsync();

            Assert.True(JsonNode.DeepEquals(DocumentResponse.Expected(), response), response.ToJsonString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root, "samples", "Tickets"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", Path.Combine(folder, "app"), "--disable-build-servers",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        return Path.Combine(folder, "app", "Tickets");
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
