namespace CrmCards.Tool.Checks.Reports;

/// <summary>A report for people.</summary>
internal static class TextReport
{
    internal static void Write(CheckReport report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{finding.Rule.Level} {finding.Rule.Id} at {finding.Path}");
            output.WriteLine($"  {finding.Told}");
            output.WriteLine($"  A rep sees: {finding.Rule.Sees}");
            output.WriteLine($"  Explained:  {finding.Rule.Page}");
            output.WriteLine($"  Try it:     {finding.Request}");
            output.WriteLine();
        }

        output.WriteLine(report.Summary);
        foreach (var left in report.NotChecked) output.WriteLine($"Not checked: {left}.");
    }
}
