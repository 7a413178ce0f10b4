using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmCards.Tool.Checks.Reports;

/// <summary>A report in SARIF 2.1.0.</summary>
internal static class SarifReport
{
    internal static void Write(CheckReport report, TextWriter output)
    {
        var rules = report.Findings.Select(finding => finding.Rule).Distinct().ToArray();
        var version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var driver = new SarifDriver(
            "crmcards",
            version,
            "https://github.com/CrmCards/CrmCards",
            [.. rules.Select(rule => new SarifRule(rule.Id, new(rule.Holds), new(rule.Sees), rule.Page, new(rule.Level)))]);
        var results = report.Findings.Select(finding => Result(report, finding, Array.IndexOf(rules, finding.Rule)));
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [new(new(driver), [.. results])]);
        output.WriteLine(JsonSerializer.Serialize(log, CheckJson.Readable.SarifLog));
    }

    private static SarifResult Result(CheckReport report, CheckFinding finding, int ruleIndex) => new(
        finding.Rule.Id,
        ruleIndex,
        finding.Rule.Level,
        new(finding.Told),
        [new(new(new(report.Options.Url.AbsoluteUri)), [new(finding.Path)])],
        new(finding.Rule.Sees, finding.Request));
}

/// <summary>The log: one run of this tool.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(SarifTool Tool, IReadOnlyList<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string InformationUri, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(string Id, SarifMessage ShortDescription, SarifMessage FullDescription, string HelpUri, SarifLevel DefaultConfiguration);

internal sealed record SarifLevel(string Level);

internal sealed record SarifMessage(string Text);

internal sealed record SarifResult(
    string RuleId, int RuleIndex, string Level, SarifMessage Message, IReadOnlyList<SarifLocation> Locations, SarifProperties Properties);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation> LogicalLocations);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifLogicalLocation(string FullyQualifiedName);

/// <summary>What SARIF has no member for.</summary>
internal sealed record SarifProperties(string Sees, string Request);
