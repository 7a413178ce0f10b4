using CrmCards.Generators.Tests.Corpus;
using CrmCards.Generators.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests.Damage;

/// <summary>A whole app or library, of which one file is going to be damaged.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Compilation">The undamaged code.</param>
/// <param name="Tree">The file.</param>
internal sealed record DamageSource(string Name, CSharpCompilation Compilation, SyntaxTree Tree)
{
    /// <summary>One in so many sources of the corpus: they are as many as all others, and damaged by the same code.</summary>
    private const int CorpusStride = 5;

    private static readonly string[] Headings = ["Wrong", "Right"];

    /// <summary>All samples, the snapshots' inputs, the wrong and right code of every rule's page, and a part of the corpus.</summary>
    public static IReadOnlyList<DamageSource> All { get; } = [.. Samples(), .. Snapshots(), .. Pages(), .. Corpus()];

    private static IEnumerable<DamageSource> Samples() =>
        from folder in Directory.GetDirectories(Path.Combine(Repository.Root, "samples"))
        let compilation = GeneratorHarness.CompileSample(Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText))
        from tree in compilation.SyntaxTrees.Skip(1)
        select new DamageSource($"{Path.GetFileName(folder)}, {tree.FilePath}", compilation, tree);

    private static IEnumerable<DamageSource> Snapshots() =>
        from scenario in SnapshotFolder.Scenarios
        select OfLastFile($"snapshot {scenario}", GeneratorHarness.Compile([new SnapshotFolder(scenario).Input]));

    private static IEnumerable<DamageSource> Pages() =>
        from id in RuleCatalogueTests.Rules.Keys
        from heading in Headings
        from code in RulePage.Of(id).Code(heading)
        select OfLastFile($"{heading} code of {id}", GeneratorHarness.CompileApp(code));

    private static IEnumerable<DamageSource> Corpus() =>
        from source in CorpusSource.All.Values.Where((_, i) => i % CorpusStride == 0)
        select OfLastFile(source.Name, source.Compile());

    private static DamageSource OfLastFile(string name, CSharpCompilation compilation) => new(name, compilation, compilation.SyntaxTrees[^1]);
}
