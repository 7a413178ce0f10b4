using System.Diagnostics;
using System.Text.Json;
using CrmCards.Client;
using CrmCards.Tool.Checks;
using CrmCards.Tool.Checks.Reports;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>What reports say, and what they never do.</summary>
public sealed class ReportTests(ExpressEndpoint express) : IClassFixture<ExpressEndpoint>
{
    private static readonly CrmRecord Company = CrmRecord.Company(78912, ("domain", "testcompany.com"));

    /// <summary>Faults that are found only where actions are carried out.</summary>
    private static readonly string[] ActionFaults = ["failure-as-5xx", "flat-body", "runs-replays"];

    private static readonly Action<CheckReport, TextWriter>[] Formats = [TextReport.Write, JsonReport.Write, SarifReport.Write, GitHubReport.Write];

    [Fact]
    public async Task A_person_reads_what_is_wrong_where_it_is_what_a_rep_sees_and_how_to_see_it()
    {
        var text = Written(TextReport.Write, await CheckAsync("local-date"));

        Assert.StartsWith(
            """
            error DateInvalid at $.results[0].properties[0].value
              A DATE value must be a day, such as "2016-09-15" (it is "23.11.2026")
              A rep sees: "Invalid Date", or another day.
              Explained:  https://github.com/CrmCards/CrmCards/blob/main/docs/findings.md#dateinvalid
              Try it:     t=$(date +%s)000; curl -gi -X GET 'http://127.0.0.1:
            """.ReplaceLineEndings(),
            text,
            StringComparison.Ordinal);
        Assert.Matches(@"\n1 error, 0 warnings in \d+ requests to http://127\.0\.0\.1:.* as an app card\.", text);
        Assert.Contains("Not checked: 5 actions: --allow-actions carries them out.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_read_the_same()
    {
        using var json = JsonDocument.Parse(Written(JsonReport.Write, await CheckAsync("text-id")));

        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("ObjectIdInvalid", finding.GetProperty("rule").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("$.results[0].objectId", finding.GetProperty("path").GetString());
        Assert.Equal("\"T-1\"", finding.GetProperty("value").GetString());
        Assert.Equal("CARD0104", Assert.Single(finding.GetProperty("diagnostics").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("sound")]
    [InlineData("no-link")]
    [InlineData("encoded-again")]
    public async Task SARIF_is_valid(string fault)
    {
        var sarif = Written(SarifReport.Write, await CheckAsync(fault));

        Assert.Equal("", await ValidatedAsync(sarif));

        using var json = JsonDocument.Parse(sarif);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString()));
    }

    [Theory]
    [InlineData("\"level\": \"warning\"", "\"level\": \"grave\"", "level should be equal to one of the allowed values")]
    [InlineData("\"message\": {", "\"said\": {", "should have required property 'message'")]
    public async Task Wrong_SARIF_would_be_noticed(string right, string wrong, string error)
    {
        var sarif = Written(SarifReport.Write, await CheckAsync("no-link"));

        Assert.Contains(error, await ValidatedAsync(sarif.Replace(right, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workflows_get_an_annotation_in_one_line()
    {
        var lines = Written(GitHubReport.Write, await CheckAsync("no-link")).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Collection(
            lines,
            line => Assert.StartsWith("::warning title=LinkMissing::No result has a link", line, StringComparison.Ordinal),
            line => Assert.StartsWith("::notice title=crmcards check::0 errors, 1 warning in", line, StringComparison.Ordinal));
        Assert.Contains("%0AA rep sees: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("%25s", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignatureVersions.V2)]
    [InlineData(SignatureVersions.V3)]
    public async Task No_report_shows_the_secret_or_a_signature_even_where_the_endpoint_does(SignatureVersions signatures)
    {
        var report = await CheckAsync("says-secrets", signatures);

        Assert.NotEmpty(report.Findings);
        Assert.Contains(report.Findings, finding => finding.Told.Contains("[hidden]", StringComparison.Ordinal));
        Assert.All(Formats, format => Assert.DoesNotMatch("[0-9a-f]{64}|[A-Za-z0-9+/]{43}=|" + ScriptEndpoint.Secret, Written(format, report)));
    }

    [Theory]
    [InlineData("unsigned", "UnsignedAccepted", "200")]
    [InlineData("old-signature", "OldSignatureAccepted", "200")]
    [InlineData("lax-timestamp", "MovedBorderAccepted", "200")]
    [InlineData("body-of-get", "MovedBorderAccepted", "200")]
    [InlineData("any-signature", "WrongSignatureAccepted", "200")]
    [InlineData("no-title", "TitleMissing", "200")]
    [InlineData("no-title", "TitleMissing", "200", CrmCaller.LegacyService, SignatureVersions.V2)]
    [InlineData("body-of-get", "MovedBorderAccepted", "200", CrmCaller.AppCard, SignatureVersions.V2)]
    [InlineData("no-page", "PageFails", "404")]
    [InlineData("failure-as-5xx", "FailureIsServerError", "500")]
    [InlineData("flat-body", "BodyRefused", "500")]
    [InlineData("runs-replays", "ReplayRunsAgain", "201", CrmCaller.LegacyService)]
    public async Task The_line_for_the_shell_shows_what_was_found(
        string fault, string rule, string status, CrmCaller caller = CrmCaller.AppCard, SignatureVersions signatures = SignatureVersions.V3)
    {
        RequireShell();
        var found = (await CheckAsync(fault, signatures, caller)).Findings.Where(finding => finding.Rule.Id == rule).ToArray();

        Assert.NotEmpty(found);
        foreach (var finding in found) Assert.StartsWith($"HTTP/1.1 {status}", await ShellAsync(finding.Request), StringComparison.Ordinal);
    }

    private static string Written(Action<CheckReport, TextWriter> format, CheckReport report)
    {
        using var writer = new StringWriter();
        format(report, writer);
        return writer.ToString();
    }

    /// <summary>What the schema does not allow; empty where there is nothing.</summary>
    private static async Task<string> ValidatedAsync(string sarif)
    {
        var start = new ProcessStartInfo("node", ["validate.mjs"])
        {
            WorkingDirectory = ScriptEndpoint.Packages.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var validation = Process.Start(start)!;
        await validation.StandardInput.WriteAsync(sarif);
        validation.StandardInput.Close();
        var errors = await validation.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await validation.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, validation.ExitCode);
        return errors;
    }

    private static void RequireShell()
    {
        foreach (var program in (string[])["/bin/sh", "/usr/bin/curl", "/usr/bin/openssl"])
            if (!File.Exists(program)) Assert.Skip($"{program} is not installed");
    }

    private static async Task<string> ShellAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CLIENT_SECRET"] = ScriptEndpoint.Secret;
        start.Environment["NO_PROXY"] = "*";
        using var shell = Process.Start(start)!;
        return await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private Task<CheckReport> CheckAsync(
        string fault, SignatureVersions signatures = SignatureVersions.V3, CrmCaller caller = CrmCaller.AppCard)
    {
        var state = $"report{caller}{(int)signatures}";
        var options = ScriptEndpoint.Options(express.Endpoint.Url(fault, "/cards/tickets", state), caller, Company, ActionFaults.Contains(fault));
        return Check.RunAsync(options with { Signatures = signatures }, static _ => { }, TestContext.Current.CancellationToken);
    }
}
