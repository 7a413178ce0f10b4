using CrmCards.Generators.Incremental;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// What a card's declaration gives, and what analyzers need to know beside it. It refers to files only, not to the compilation that they were in, and
/// so serves others as long as it is true there.
/// </summary>
internal sealed record ParsedCard
{
    private static readonly Kept<CardOutcome?> Outcomes = new();
    private static readonly Kept<ParsedCard?> Cards = new();

    public required CardOutcome Outcome { get; init; }

    /// <summary>The errors in the declaration.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>Where its name is; null if people see it nowhere.</summary>
    public required Location? Place { get; init; }

    /// <summary>Null if the attribute does not have one.</summary>
    public required Claim? Title { get; init; }

    /// <summary>Null if the attribute does not have one.</summary>
    public required Claim? Route { get; init; }

    /// <summary>Which requests it handles.</summary>
    public required IReadOnlyList<RouteTable.Handler> Handlers { get; init; }

    /// <summary>By which compilations know the class.</summary>
    public required string Id { get; init; }

    /// <summary>The ids of the class and of what it inherits from.</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>The ids of the type of its results and of what it inherits from; none if it is not known yet.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>What other code said when the card asked.</summary>
    public required IReadOnlyList<CodeFact> Facts { get; init; }

    /// <summary>Gives what the generator makes of the card; null if the class is none.</summary>
    public static CardOutcome? OutcomeOf(INamedTypeSymbol card, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken) =>
        Outcomes.Get(declaration, compilation, () => CardParser.Parse(card, compilation, files: null, cancellationToken)?.Outcome, static _ => true, cancellationToken);

    /// <summary>Gives the card that is declared there; null if the class is none, or if the attribute is on another part of it.</summary>
    public static ParsedCard? Of(TypeDeclarationSyntax declaration, Compilation compilation, UserFiles files, CancellationToken cancellationToken)
    {
        return Cards.Get(declaration, compilation, Parse, card => card is null || card.IsTrue(files, cancellationToken), cancellationToken);

        ParsedCard? Parse() =>
            compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol symbol && symbol.IsCardBy(declaration)
                ? CardParser.Parse(symbol, compilation, files, cancellationToken)
                : null;
    }

    /// <summary>Places move with each edit of their files; title and route are in the card's own.</summary>
    private bool IsTrue(UserFiles files, CancellationToken cancellationToken)
    {
        return Findings.All(finding => finding.AdditionalLocations.Append(finding.Location).All(IsThere))
            && Handlers.All(handler => IsThere(handler.At))
            && IsThere(Place)
            && Facts.All(fact => fact.IsTrue(files, cancellationToken));

        bool IsThere(Location? place) => place?.SourceTree is not { } tree || files.Contain(tree);
    }

    /// <param name="Text">The title or route, as it is written.</param>
    /// <param name="At">Where; null if people see it nowhere.</param>
    internal sealed record Claim(string Text, Location? At);
}
