using System.Runtime.CompilerServices;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Emission;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Analyzers;

/// <summary>The code that the generator has added to a compilation.</summary>
internal sealed class GeneratedCards
{
    private static readonly ConditionalWeakTable<CardModel, StrongBox<SyntaxTree[]?>> Held = new();

    private readonly Compilation _compilation;
    private readonly Dictionary<string, SyntaxTree> _files;

    public GeneratedCards(Compilation compilation)
    {
        _compilation = compilation;
        _files = compilation.SyntaxTrees
            .Where(Generated.Contains)
            .GroupBy(tree => Path.GetFileName(tree.FilePath), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>Whether the generator is part of the build at all.</summary>
    public bool HasRun => _files.Count > 0;

    /// <summary>Whether the files of the card are those that its model asks for; they are compared once, as long as an editor keeps both.</summary>
    public bool Hold(CardModel card, CancellationToken cancellationToken)
    {
        var held = Held.GetOrCreateValue(card);
        if (held.Value?.All(_compilation.ContainsSyntaxTree) is true) return true;
        var hintName = card.Type.HintName;
        held.Value = Find(hintName) ?? Find(HintNames.WithHash(hintName, hintName));
        return held.Value is not null;

        SyntaxTree[]? Find(string fileName)
        {
            var wanted = CardFiles.Of(card, fileName).ToArray();
            var files = wanted.Select(file => Same(file.Name, file.Text, cancellationToken)).OfType<SyntaxTree>().ToArray();
            return files.Length == wanted.Length ? files : null;
        }
    }

    private SyntaxTree? Same(string name, SourceText text, CancellationToken cancellationToken) =>
        _files.TryGetValue(name, out var file) && file.GetText(cancellationToken).ContentEquals(text) ? file : null;
}
