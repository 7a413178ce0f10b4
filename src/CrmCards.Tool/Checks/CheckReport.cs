using System.Globalization;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The findings of a check.</summary>
/// <param name="Options">The options of the check.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Requests">How many requests that took.</param>
/// <param name="NotChecked">The checks that were left out, and how to include them.</param>
internal sealed record CheckReport(CheckOptions Options, IReadOnlyList<CheckFinding> Findings, int Requests, IReadOnlyList<string> NotChecked)
{
    /// <summary>All in a line.</summary>
    internal string Summary
    {
        get
        {
            var errors = Findings.Count(finding => finding.Rule.Severity == FindingSeverity.Error);
            var found = Findings.Count == 0 ? "No finding" : $"{Counted(errors, "error")}, {Counted(Findings.Count - errors, "warning")}";
            var caller = Options.Caller == CrmCaller.AppCard ? "an app card" : "the legacy card service";
            return $"{found} in {Counted(Requests, "request")} to {Options.Url} as {caller}.";
        }
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
