using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds what is wrong between the cards of an application, each of which may be right by itself.</summary>
internal sealed class Application(Compilation compilation, UserFiles files, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, string> _cardOfTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<RouteShape, string> _cardOfRoute = [];

    /// <param name="cards">In the order in which the first of two that clash is right: that of their full names, as they are registered.</param>
    public IReadOnlyList<Diagnostic> Check(IEnumerable<INamedTypeSymbol> cards) => [.. cards.SelectMany((card, i) => Check(card, i + 1))];

    private IReadOnlyList<Diagnostic> Check(INamedTypeSymbol card, int number)
    {
        var context = new ParseContext(compilation, card, files, cancellationToken);
        if (number > Limits.MaxCards) context.Report(Rules.TooManyCards, card, card.Name, number);
        if (card.Attribute(CrmCard.Attribute) is { } attribute)
        {
            CheckUnique(context, attribute, CrmCard.Title, "title", _cardOfTitle, title => title);
            CheckUnique(context, attribute, CrmCard.Route, "route", _cardOfRoute, RouteShape.Of);
        }

        return context.Findings;
    }

    private static void CheckUnique<TKey>(
        ParseContext context, AttributeData attribute, int argument, string what, Dictionary<TKey, string> seen, Func<string, TKey> key)
        where TKey : notnull
    {
        if (attribute.Argument<string>(argument) is not { } value || string.IsNullOrWhiteSpace(value)) return;
        if (seen.TryGetValue(key(value), out var other))
            context.Report(Rules.CardNotUnique, context.LocationOf(attribute, argument), context.Card.Name, what, value, other);
        else
            seen.Add(key(value), context.Card.Name);
    }
}
