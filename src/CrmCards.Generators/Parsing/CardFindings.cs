using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
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

    /// <summary>The cards that have no errors, each with its class.</summary>
    public IReadOnlyList<(INamedTypeSymbol Class, CardModel Model)> Sound(CancellationToken cancellationToken) => Find(cancellationToken).Sound;

    /// <summary>Whether a card returns the type, or one that inherits from it, or returns what is not known yet.</summary>
    public bool IsResult(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = Find(cancellationToken);
        return !found.HasCards || found.HasUnknownResults || found.Results.Contains(type.OriginalDefinition);
    }

    /// <summary>Whether a card inherits from the type.</summary>
    public bool IsBase(INamedTypeSymbol type, CancellationToken cancellationToken) => Find(cancellationToken).Bases.Contains(type.OriginalDefinition);

    public bool HasCards(CancellationToken cancellationToken) => Find(cancellationToken).HasCards;

    private Found Find(CancellationToken cancellationToken)
    {
        // A cancelled search leaves nothing behind, so that the next caller searches again; Lazy would keep the exception.
        lock (_lock) return _found ??= FindAll(cancellationToken);
    }

    private Found FindAll(CancellationToken cancellationToken)
    {
        var routes = new RouteTable();
        var cards = Cards(_compilation.Assembly.GlobalNamespace, cancellationToken).OrderBy(card => card.FullName(), StringComparer.Ordinal).ToArray();
        var parsed = cards
            .Select(card => (Class: card, Parsed: CardParser.Parse(card, _compilation, routes, Files, cancellationToken)))
            .ToArray();
        var findings = parsed.SelectMany(card => card.Parsed?.Findings ?? [])
            .Concat(new Application(_compilation, Files, cancellationToken).Check(cards))
            // Diagnostics compare the arguments of their messages by reference.
            .GroupBy(diagnostic => (diagnostic.Location, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .Select(same => same.First())
            .ToArray();
        return new Found(
            findings.Where(diagnostic => diagnostic.Location.SourceTree is not null).ToLookup(diagnostic => diagnostic.Location.SourceTree!),
            [.. findings.Where(diagnostic => diagnostic.Location.SourceTree is null)],
            [.. from card in parsed let model = card.Parsed?.Outcome.Card where model is not null select (card.Class, model)],
            cards.Length > 0,
            cards.SelectMany(card => card.BaseTypesFirst().Select(type => type.OriginalDefinition)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default),
            cards.SelectMany(Results).ToImmutableHashSet(SymbolEqualityComparer.Default),
            cards.Any(card => !Results(card).Any()));
    }

    /// <summary>The types that the card's data fetch method returns, with their base types.</summary>
    private static IEnumerable<ISymbol> Results(INamedTypeSymbol card)
    {
        foreach (var (method, _) in CardMethods.With(card, CardAttributes.DataFetch.Attribute))
        {
            if (HandlerParser.Unwrap(method.ReturnType) is not INamedTypeSymbol { TypeArguments: [INamedTypeSymbol result] }) continue;
            if (result.TypeKind == TypeKind.Error) continue;
            for (var type = result; type is not null; type = type.BaseType) yield return type.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Cards(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Only types can be cards, and looking at all other members of types takes long in a large project.
        var members = container is INamedTypeSymbol outer
            ? outer.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>()
            : container.GetMembers().OfType<INamespaceOrTypeSymbol>();
        foreach (var member in members)
        {
            if (member is INamedTypeSymbol type && type.Attribute(CardAttributes.CrmCard.Attribute) is not null) yield return type;
            foreach (var card in Cards(member, cancellationToken)) yield return card;
        }
    }

    private sealed record Found(
        ILookup<SyntaxTree, Diagnostic> ByTree,
        IReadOnlyList<Diagnostic> Nowhere,
        IReadOnlyList<(INamedTypeSymbol Class, CardModel Model)> Sound,
        bool HasCards,
        ImmutableHashSet<ISymbol> Bases,
        ImmutableHashSet<ISymbol> Results,
        bool HasUnknownResults);
}
