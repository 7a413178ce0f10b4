using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds what is wrong between the cards of an application, each of which may be right by itself.</summary>
internal sealed class Application(Compilation compilation, UserFiles files, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Claim> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<RouteShape, Claim> _routes = [];

    /// <param name="cards">In the order in which the first of two that clash is right: that of their full names, as they are registered.</param>
    public IReadOnlyList<Diagnostic> Check(IEnumerable<INamedTypeSymbol> cards) => [.. cards.SelectMany((card, i) => Check(card, i + 1))];

    private IReadOnlyList<Diagnostic> Check(INamedTypeSymbol card, int number)
    {
        var context = new ParseContext(compilation, card, files, cancellationToken);
        if (number > Limits.MaxCards) context.Report(Rules.TooManyCards, card, card.Name, number);
        if (card.Attribute(CrmCard.Attribute) is { } attribute)
        {
            CheckUnique(context, attribute, CrmCard.Title, "title", _titles, title => title);
            CheckUnique(context, attribute, CrmCard.Route, "route", _routes, RouteShape.Of);
        }

        return context.Findings;
    }

    private static void CheckUnique<TKey>(
        ParseContext context, AttributeData attribute, int argument, string what, Dictionary<TKey, Claim> seen, Func<string, TKey> key)
        where TKey : notnull
    {
        if (attribute.Argument<string>(argument) is not { } value || string.IsNullOrWhiteSpace(value)) return;
        var claim = new Claim(context.Card.Name, value, context.LocationOf(attribute, argument));
        if (seen.TryGetValue(key(value), out var other))
        {
            // Of two files, either may be the one that is looked at.
            context.ReportClash(Rules.CardNotUnique, claim.At, other.At, claim.Card, what, claim.Value, other.Card);
            context.ReportClash(Rules.CardNotUnique, other.At, claim.At, other.Card, what, other.Value, claim.Card);
        }
        else
        {
            seen.Add(key(value), claim);
        }
    }

    /// <param name="Card">The card's name.</param>
    /// <param name="Value">The title or route, as it is written.</param>
    /// <param name="At">Where.</param>
    private sealed record Claim(string Card, string Value, Location? At);
}
