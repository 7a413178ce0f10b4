using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Tests.Damage;

/// <summary>
/// Code is broken most of the time while it is typed: neither the generator nor an analyzer may fail on it, and what is generated always parses.
/// </summary>
/// <remarks>Every variant of every source takes about ten minutes on two cores: <c>DAMAGE=all</c> runs them, otherwise a fixed part is run.</remarks>
public class DamagedCodeTests(ITestOutputHelper output)
{
    /// <summary>Prime, so that the part that is run has tokens of all kinds and all kinds of damage.</summary>
    private const int Stride = 23;

    private static readonly int Step = Environment.GetEnvironmentVariable("DAMAGE") == "all" ? 1 : Stride;

    [Fact]
    public async Task Thousands_of_damaged_sources_stop_neither_the_generator_nor_an_analyzer()
    {
        var variants = DamageSource.All.SelectMany(source => CodeDamage.Of(source.Tree).Select(damage => (Source: source, Damage: damage))).ToArray();
        var picked = variants.Where((_, i) => i % Step == 0).ToArray();
        var failures = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(picked, TestContext.Current.CancellationToken, async (variant, cancellationToken) =>
        {
            await foreach (var failure in FailuresAsync(variant.Source, variant.Damage, cancellationToken))
                failures.Add($"{variant.Source.Name}, {variant.Damage.Kind} at {variant.Damage.Change.Span}: {failure}");
        });

        output.WriteLine($"{picked.Length} of {variants.Length} variants of {DamageSource.All.Count} sources: {string.Join(", ", picked.CountBy(variant => variant.Damage.Kind).Select(kind => $"{kind.Value} {kind.Key}"))}.");
        Assert.True(failures.IsEmpty, $"{failures.Count} failures:\n{string.Join("\n", failures.Order(StringComparer.Ordinal).Take(10))}");
        Assert.InRange(picked.Length, 2000, variants.Length);
    }

    private static async IAsyncEnumerable<string> FailuresAsync(
        DamageSource source,
        CodeDamage damage,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var text = source.Tree.GetText(cancellationToken).WithChanges(damage.Change);
        var compilation = source.Compilation.ReplaceSyntaxTree(source.Tree, source.Tree.WithChangedText(text));

        var run = GeneratorHarness.Run(compilation);
        if (run.Result.Exception is { } exception) yield return $"the generator threw {exception}";
        foreach (var error in run.Result.GeneratedSources.SelectMany(generated => generated.SyntaxTree.GetDiagnostics(cancellationToken)))
            yield return $"a generated file does not parse: {error}";

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        foreach (var diagnostic in await compilation.WithAnalyzers(GeneratorHarness.Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken))
        {
            if (!diagnostic.Id.StartsWith("CARD", StringComparison.Ordinal)) yield return $"an analyzer failed: {diagnostic}";
        }
    }
}
