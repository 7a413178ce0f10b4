using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>A rule is whole when it has a descriptor, a page, a row in the release notes, a row in the index and tests.</summary>
public class RuleCatalogueTests
{
    private static readonly ImmutableHashSet<string> FixableIds = [.. EveryFix.FixableIds];

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules { get; } = GeneratorHarness.Analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .DistinctBy(rule => rule.Id)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. Rules.Keys];

    [Fact]
    public void Every_descriptor_is_of_an_analyzer() =>
        Assert.Equal(
            typeof(CardGenerator).Assembly.GetType("CrmCards.Generators.Diagnostics.Rules")!
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)
                .Order(StringComparer.Ordinal),
            Rules.Keys);

    [Fact]
    public void What_a_fix_mends_is_a_rule() => Assert.Empty(FixableIds.Except(Rules.Keys));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_of_its_severity_and_fix(string id)
    {
        var rule = Rules[id];
        var page = RulePage.Of(id);

        Assert.EndsWith($"/docs/diagnostics/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal($"# {id}: {rule.Title}", page.Heading);
        Assert.Equal($"| {Severity(rule)} | {(FixableIds.Contains(id) ? "yes" : "no")} |", page.Facts);
        Assert.Contains("## Suppressing it", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_code_of_a_page_breaks_its_rule_only(string id)
    {
        var wrong = RulePage.Of(id).Code("Wrong");

        Assert.NotEmpty(wrong);
        foreach (var code in wrong)
        {
            Assert.Equal([id], (await DiagnosticsOf(code)).Distinct());
            await EveryFix.HoldsAsync(id, GeneratorHarness.CompileApp(code));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_code_of_a_page_breaks_none(string id)
    {
        var right = RulePage.Of(id).Code("Right");

        Assert.NotEmpty(right);
        foreach (var code in right) Assert.Empty(await DiagnosticsOf(code));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_tests_of_both_sides_and_of_its_fix(string id)
    {
        var tests = typeof(RuleCatalogueTests).Assembly.GetType($"{typeof(RuleCatalogueTests).Namespace}.Card{id["CARD".Length..]}Tests");
        Assert.NotNull(tests);
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "CrmCards.Generators.Tests", "Diagnostics", $"{tests.Name}.cs"));
        Assert.Contains("RuleTest.Reports", source, StringComparison.Ordinal);
        Assert.Contains("RuleTest.IsSilent(", source, StringComparison.Ordinal);
        Assert.Equal(FixableIds.Contains(id), source.Contains("RuleTest.Fixes", StringComparison.Ordinal));
    }

    [Fact]
    public void The_release_notes_list_the_rules()
    {
        var rows = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CrmCards.Generators"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadAllLines)
            .Where(line => line.StartsWith("CARD", StringComparison.Ordinal));

        Assert.Equal(Rules.Values.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_lists_the_rules()
    {
        var rows =
            Rules.Values.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Severity(rule)} | {rule.Title} | {(FixableIds.Contains(rule.Id) ? "yes" : "")} |");

        Repository.AssertTable(Path.Combine("docs", "diagnostics", "README.md"), ["| id | severity | rule | code fix |", "|---|---|---|---|", .. rows]);
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    /// <summary>The ids of all that the analyzers and, of what is worse than a hint, the compiler report on an app with generated code.</summary>
    private static async Task<IEnumerable<string>> DiagnosticsOf(string code)
    {
        var parts = code.Split("// Made by another source generator:\n");
        var output = GeneratorHarness.Build(GeneratorHarness.CompileApp(parts[0]), parts[1..]);
        var reported = await GeneratorHarness.AnalyzeAsync(output);
        return output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Concat(reported)
            .Select(diagnostic => diagnostic.Id);
    }
}
