using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmCards.Tool.Checks.Reports;

/// <summary>A report for scripts.</summary>
internal static class JsonReport
{
    internal static void Write(CheckReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new ReportedCheck(
            report.Options.Url.OriginalString,
            report.Options.Caller.ToString(),
            report.Requests,
            [.. report.Findings.Select(finding => Reported(finding, finding.Rule))],
            report.NotChecked),
        CheckJson.Readable.ReportedCheck));

    private static ReportedFinding Reported(CheckFinding finding, CheckRule rule) =>
        new(rule.Id, rule.Level, finding.Message, finding.Path, finding.Value, rule.Sees, rule.Page, rule.Diagnostics, finding.Request);
}

/// <summary>A check, for scripts.</summary>
/// <param name="Url">The endpoint that was checked.</param>
/// <param name="Caller">Who was played.</param>
/// <param name="Requests">How many requests that took.</param>
/// <param name="Findings">The findings.</param>
/// <param name="NotChecked">The checks that were left out.</param>
internal sealed record ReportedCheck(string Url, string Caller, int Requests, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<string> NotChecked);

/// <summary>A finding, for scripts.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
/// <param name="Path">The place in the answer's JSON.</param>
/// <param name="Value">The value there, shortened.</param>
/// <param name="Sees">What a rep sees because of it.</param>
/// <param name="Page">The page that explains it.</param>
/// <param name="Diagnostics">The rules of the analyzers that say the same of C# code.</param>
/// <param name="Request">The request, as a line for the shell.</param>
internal sealed record ReportedFinding(
    string Rule, string Severity, string Message, string Path, string? Value, string Sees, string Page, IReadOnlyList<string> Diagnostics, string Request);

/// <summary>Writes reports without reflection.</summary>
[JsonSerializable(typeof(ReportedCheck))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>Requests hold signs that are escaped by default, and would be hard to read.</summary>
    internal static CheckJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
