using System.Text.RegularExpressions;
using CrmCards.Generators.Tests;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>The example of the documentation is what the tool does.</summary>
public sealed partial class CheckPageTests(ExpressEndpoint express) : IClassFixture<ExpressEndpoint>
{
    private const string Address = "http://localhost:3000";

    [Fact]
    public async Task Its_command_prints_its_output()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tool.md"), TestContext.Current.CancellationToken);
        var command = Command().Match(page).Groups["arguments"].Value;
        var expected = Output().Match(page).Groups["text"].Value;
        var address = express.Endpoint.Url("lax-timestamp", "", "page").AbsoluteUri;

        var run = await Run.OfAsync(
            ("CLIENT_SECRET", ScriptEndpoint.Secret), "", command.Replace(Address, address, StringComparison.Ordinal).Split(' '));

        var printed = run.Output.Replace(address, Address, StringComparison.Ordinal).ReplaceLineEndings("\n");
        Assert.Equal(expected, string.Join('\n', printed.Split('\n').Select(Shortened)));
    }

    /// <summary>Lines that are too long for the page end with an ellipsis.</summary>
    private static string Shortened(string line) => line.Length > 140 ? line[..140] + "…" : line;

    [GeneratedRegex("^dotnet crmcards (?<arguments>check .*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^```text\n(?<text>[\\s\\S]*?)^```", RegexOptions.Multiline)]
    private static partial Regex Output();
}
