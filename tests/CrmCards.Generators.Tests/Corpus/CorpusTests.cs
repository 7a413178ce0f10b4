using CrmCards.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests.Corpus;

/// <summary>Right and wrong code as people write it, in the files of this folder, gives what its headings say: no more, no less, and nowhere else.</summary>
public class CorpusTests
{
    public static TheoryData<string> Names => [.. CorpusSource.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_source_gives_what_its_heading_says(string name)
    {
        var source = CorpusSource.All[name];
        var compilation = source.Compile();

        GeneratorHarness.Run(compilation).AssertNoFailure();
        var output = GeneratorHarness.Build(compilation, [.. source.Made.Select(file => file.Text)]);
        var written = compilation.SyntaxTrees.ToHashSet();
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic is { Severity: DiagnosticSeverity.Warning, Location.SourceTree: { } tree } && !written.Contains(tree))));

        Assert.Equal(string.Join('\n', source.Expected()), string.Join('\n', CorpusSource.Actual(await GeneratorHarness.AnalyzeAsync(output), output)));
    }

    [Fact]
    public void Every_source_is_read()
    {
        var headings = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "CrmCards.Generators.Tests", "Corpus"), "*.txt")
            .Sum(file => File.ReadLines(file).Count(line => line.StartsWith("===", StringComparison.Ordinal)));

        Assert.Equal(headings, CorpusSource.All.Count);
        Assert.InRange(CorpusSource.All.Count, 150, int.MaxValue);
        Assert.InRange(CorpusSource.All.Values.Count(source => source.Ids.Count == 0), 60, int.MaxValue);
    }

    /// <summary>CARD0407 takes 26 cards, which is no small source.</summary>
    [Fact]
    public void Every_rule_is_broken_by_one() =>
        Assert.Equal(["CARD0407"], RuleCatalogueTests.Rules.Keys.Except(CorpusSource.All.Values.SelectMany(source => source.Ids)));
}
