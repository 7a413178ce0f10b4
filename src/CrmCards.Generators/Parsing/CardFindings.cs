using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>What is wrong with the cards of a compilation, found once, when it is first asked for.</summary>
internal sealed class CardFindings(Compilation compilation)
{
    private readonly object _lock = new();
    private ILookup<SyntaxTree, Diagnostic>? _byTree;

    /// <summary>The findings in one file; what two cards find in the type that both use stands there once.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        // A cancelled search leaves nothing behind, so that the next caller searches again; Lazy would keep the exception.
        lock (_lock) _byTree ??= Find(cancellationToken);
        return _byTree[tree];
    }

    private ILookup<SyntaxTree, Diagnostic> Find(CancellationToken cancellationToken)
    {
        var findings = new HashSet<Diagnostic>();
        foreach (var card in Cards(compilation, cancellationToken))
            CardParser.Parse(card, compilation, diagnostic => findings.Add(diagnostic), cancellationToken);
        return findings.Where(diagnostic => diagnostic.Location.SourceTree is not null).ToLookup(diagnostic => diagnostic.Location.SourceTree!);
    }

    /// <summary>The classes with the attribute, in the compilation's own sources.</summary>
    public static IEnumerable<INamedTypeSymbol> Cards(Compilation compilation, CancellationToken cancellationToken) =>
        Cards(compilation.Assembly.GlobalNamespace, cancellationToken);

    private static IEnumerable<INamedTypeSymbol> Cards(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && type.Attribute(CardParser.CardAttribute) is not null) yield return type;
            if (member is not INamespaceOrTypeSymbol inner) continue;
            foreach (var card in Cards(inner, cancellationToken)) yield return card;
        }
    }
}
