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
    private readonly Dictionary<string, SyntaxTree> _files;

    public GeneratedCards(Compilation compilation) =>
        _files = compilation.SyntaxTrees
            .Where(tree => Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == Generated.Folder)
            .GroupBy(tree => Path.GetFileName(tree.FilePath), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>Whether the generator is part of the build at all.</summary>
    public bool HasRun => _files.Count > 0;

    /// <summary>Whether the files of the card are those that its model asks for.</summary>
    public bool Hold(CardModel card, CancellationToken cancellationToken)
    {
        var hintName = card.Type.HintName;
        return CardFiles.Of(card, hintName).All(Holds) || CardFiles.Of(card, HintNames.WithHash(hintName, hintName)).All(Holds);

        bool Holds((string Name, SourceText Text) file) => _files.TryGetValue(file.Name, out var tree) && tree.GetText(cancellationToken).ContentEquals(file.Text);
    }
}
