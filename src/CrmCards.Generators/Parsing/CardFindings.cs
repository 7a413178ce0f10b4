using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Parsing;

/// <summary>The cards of a compilation and what is wrong with them, found once, when it is first asked for.</summary>
internal sealed class CardFindings
{
    private static readonly ConditionalWeakTable<Compilation, CardFindings> Known = new();

    private readonly object _lock = new();
    private readonly Compilation _compilation;
    private Found? _found;

    private CardFindings(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        Files = new(compilation, options.AnalyzerConfigOptionsProvider);
    }

    /// <summary>All analyzers share what one of them has found.</summary>
    public static CardFindings Of(Compilation compilation, AnalyzerOptions options) => Known.GetValue(compilation, compilation => new(compilation, options));

    /// <summary>The files in which findings can be shown.</summary>
    public UserFiles Files { get; }

    /// <summary>The findings in one file; what two cards find in the type that both use is there once.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken) => Find(cancellationToken).ByTree[tree];

    /// <summary>The findings that no file can show, since the whole card is generated code.</summary>
    public IReadOnlyList<Diagnostic> Nowhere(CancellationToken cancellationToken) => Find(cancellationToken).Nowhere;

    /// <summary>The cards that have no errors.</summary>
    public IEnumerable<ParsedCard> Sound(CancellationToken cancellationToken) => Find(cancellationToken).Cards.Where(card => card.Outcome.Card is not null);

    /// <summary>Whether a card returns the type, or one that inherits from it, or returns what is not known yet.</summary>
    public bool IsResult(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var cards = Find(cancellationToken).Cards;
        return cards.Count == 0 || cards.Any(card => card.Results.Count == 0) || cards.Any(card => card.Results.Contains(type.Id()));
    }

    /// <summary>Whether a card inherits from the type.</summary>
    public bool IsBase(INamedTypeSymbol type, CancellationToken cancellationToken) => Find(cancellationToken).Cards.Any(card => card.Bases.Contains(type.Id()));

    public bool HasCards(CancellationToken cancellationToken) => Find(cancellationToken).Cards.Count > 0;

    private Found Find(CancellationToken cancellationToken)
    {
        // A cancelled search leaves nothing behind, so that the next caller searches again; Lazy would keep the exception.
        lock (_lock) return _found ??= FindAll(cancellationToken);
    }

    private Found FindAll(CancellationToken cancellationToken)
    {
        var cards = CardDeclarations.In(_compilation, cancellationToken)
            .Select(declaration => ParsedCard.Of(declaration, _compilation, Files, cancellationToken))
            .OfType<ParsedCard>()
            .OrderBy(card => card.Outcome.FullName, StringComparer.Ordinal)
            .ToArray();
        var findings = cards.SelectMany(card => card.Findings)
            .Concat(new Application(cards).Findings)
            // Diagnostics compare the arguments of their messages by reference.
            .GroupBy(diagnostic => (diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .Select(same => same.First())
            .ToArray();
        return new(
            cards,
            findings.Where(diagnostic => diagnostic.Location.SourceTree is not null).ToLookup(diagnostic => diagnostic.Location.SourceTree!),
            [.. findings.Where(diagnostic => diagnostic.Location.SourceTree is null)]);
    }

    private sealed record Found(IReadOnlyList<ParsedCard> Cards, ILookup<SyntaxTree, Diagnostic> ByTree, IReadOnlyList<Diagnostic> Nowhere);
}
