namespace CrmCards.Tool.Checks.Reports;

/// <summary>A report as commands of GitHub's workflows, which shows them as annotations.</summary>
internal static class GitHubReport
{
    internal static void Write(CheckReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var text = $"{finding.Told} at {finding.Path}\nA rep sees: {finding.Rule.Sees}\n{finding.Rule.Page}\n{finding.Request}";
            output.WriteLine($"::{finding.Rule.Level} title={Property(finding.Rule.Id)}::{Data(text)}");
        }

        output.WriteLine($"::notice title=crmcards check::{Data(report.Summary)}");
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
