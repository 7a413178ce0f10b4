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
    private static readonly string[] Headings = ["Wrong", "Right"];

    /// <summary>All samples, the snapshots' inputs, and the wrong and right code of every rule's page.</summary>
    public static IReadOnlyList<DamageSource> All { get; } = [.. Samples(), .. Snapshots(), .. Pages()];

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

    private static DamageSource OfLastFile(string name, CSharpCompilation compilation) => new(name, compilation, compilation.SyntaxTrees[^1]);
}
