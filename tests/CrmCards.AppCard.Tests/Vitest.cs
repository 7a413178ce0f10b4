using System.Text;
using System.Text.Json.Nodes;
using CrmCards.Client;
using CrmCards.DevelopmentProxy.Tests;
using Tickets;
using Proxy = CrmCards.DevelopmentProxy.Tests.DevelopmentProxy;

namespace CrmCards.AppCard.Tests;

/// <summary>One run of all tests of the renderer, with the apps that they use running behind HubSpot's development proxy.</summary>
public sealed class Vitest
{
    private const string Note = "Grüße, it's 😀 ~*(:/?)! a+b & c=d";

    private readonly Lazy<Task<(string Output, JsonArray Files)>> _run = new(RunAsync);

    internal static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Projects.Node, "tests"), "*.test.ts*").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>What a file's tests have to say: nothing where all of them passed.</summary>
    internal async Task<string> FailuresAsync(string file)
    {
        var (output, files) = await _run.Value;
        var result = files.SingleOrDefault(candidate => Path.GetFileName((string)candidate!["name"]!) == file);
        if (result is null) return output;

        var tests = result["assertionResults"]!.AsArray();
        var failures = new StringBuilder();
        foreach (var test in tests.Where(test => (string)test!["status"]! != "passed"))
            failures.Append((string)test!["fullName"]!).AppendLine(": ").AppendJoin('\n', test["failureMessages"]!.AsArray()).AppendLine();
        return (string)result["status"]! == "passed" && tests.Count > 0 ? failures.ToString() : $"{failures}{(string?)result["message"]}\n{output}";
    }

    private static async Task<(string Output, JsonArray Files)> RunAsync()
    {
        await using var tickets = new TicketsApp(Proxy.PublicOrigin);
        await using var everything = await EverythingApp.StartAsync();
        var everythingAddress = $"http://localhost:{new Uri(everything.Urls.Single()).Port}";
        var starting = Proxy.StartAsync(everythingAddress);
        await using var ticketsProxy = await Proxy.StartAsync(tickets.Local);
        await using var everythingProxy = await starting;

        var company = CrmRecord.Company(78912, ("domain", "testcompany.com"), ("note", Note));
        const string results = "work/results.json";
        var (_, output) = await NodeProgram.RunAsync(
            "node_modules/vitest/vitest.mjs",
            ["run", "--reporter=default", "--reporter=json", $"--outputFile.json={results}"],
            ("NO_PROXY", "*"),
            ("LC_ALL", "en_US.UTF-8"),
            ("TICKETS_APP", tickets.Local),
            ("TICKETS_PROXY", ticketsProxy.Address.OriginalString),
            ("TICKETS_DEFINITION", Definition(TicketCard.CrmCardDefinition)),
            ("TICKETS_READING", await ClientReading.OfAsync(tickets.Local, TicketCard.CrmCardDefinition, company)),
            ("EVERYTHING_PROXY", everythingProxy.Address.OriginalString),
            ("EVERYTHING_DEFINITION", Definition(EverythingCard.CrmCardDefinition)),
            ("EVERYTHING_READING", await ClientReading.OfAsync(everythingAddress, EverythingCard.CrmCardDefinition, company)));
        var file = Path.Combine(Projects.Node, results);
        return File.Exists(file) ? (output, JsonNode.Parse(await File.ReadAllTextAsync(file))!["testResults"]!.AsArray()) : (output, []);
    }

    private static string Definition(CardDefinition definition) => Encoding.UTF8.GetString(definition.ToJson(new Uri(Proxy.PublicOrigin)));
}
