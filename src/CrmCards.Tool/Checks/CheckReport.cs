using System.Globalization;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>What a check found.</summary>
/// <param name="Options">What was checked.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Requests">How many requests that took.</param>
/// <param name="NotChecked">What was left out, and what includes it.</param>
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
