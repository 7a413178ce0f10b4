using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Tests.Corpus;

/// <summary>One small app of the corpus, right or wrong.</summary>
/// <param name="Theme">The file that it stands in.</param>
/// <param name="Shows">What it shows, in the words of its heading.</param>
/// <param name="Ids">What it must give, in the order of the places marked in its files; nothing where it is silent.</param>
/// <param name="Files">Its code.</param>
/// <param name="Made">What another generator makes for it.</param>
internal sealed record CorpusSource(string Theme, string Shows, IReadOnlyList<string> Ids, IReadOnlyList<MarkedText> Files, IReadOnlyList<MarkedText> Made)
{
    private static readonly CSharpCompilation Libraries = GeneratorHarness.Compile(CorpusFiles.Libraries, LanguageVersion.CSharp14);

    public static IReadOnlyDictionary<string, CorpusSource> All { get; } = CorpusFiles.Read().ToDictionary(source => source.Name);

    public string Name => $"{Theme}: {Shows}";

    /// <summary>Its files, the last of the trees, beside the libraries and the types that its code takes for granted.</summary>
    public CSharpCompilation Compile()
    {
        var texts = CorpusFiles.CompanionsOf([.. Files.Select(file => file.Text), .. Made.Select(file => file.Text)]).Concat(Files.Select(file => file.Text));
        var options = GeneratorHarness.ParseOptions(LanguageVersion.CSharp14);
        var trees = texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"Corpus{i}.cs"));
        return GeneratorHarness.WithOutputKind(Libraries.WithOptions(GeneratorHarness.Options.WithAllowUnsafe(true)).AddSyntaxTrees(trees));
    }

    /// <summary>What must be reported, in words.</summary>
    public IEnumerable<string> Expected()
    {
        var marks = Files.Concat(Made).SelectMany(file => file.Marks.Select(mark => Words(file.Text, mark))).ToArray();
        return marks.Length == Ids.Count
            ? Ids.Zip(marks, (id, mark) => $"{id} at {mark}")
            : throw new InvalidOperationException($"'{Name}' has {Ids.Count} ids in its heading and {marks.Length} marks in its code.");
    }

    /// <summary>What was reported, in words and in the order of its places.</summary>
    public static IEnumerable<string> Actual(IEnumerable<Diagnostic> diagnostics, Compilation compilation)
    {
        var order = compilation.SyntaxTrees.Select((tree, i) => (tree.FilePath, i)).ToDictionary(pair => pair.FilePath, pair => pair.i);
        return diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree is { } tree ? order[tree.FilePath] : -1)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => diagnostic.Location.SourceTree is { } tree
                ? $"{diagnostic.Id} at {Words(tree.ToString(), diagnostic.Location.SourceSpan)}"
                : diagnostic.ToString());
    }

    private static string Words(string text, TextSpan span) =>
        $"'{text.Substring(span.Start, span.Length)}' in line {text.AsSpan(0, span.Start).Count('\n') + 1}";
}
