using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds what is wrong between the cards of an application, each of which may be right by itself.</summary>
internal sealed class Application(Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    private const int MaxCards = 25;

    private readonly Dictionary<string, string> _cardOfTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cardOfRoute = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="cards">In the order in which the first of two that clash is right: that of their full names, as they are registered.</param>
    public void Check(IEnumerable<INamedTypeSymbol> cards)
    {
        var count = 0;
        foreach (var card in cards)
        {
            var context = new ParseContext(compilation, card, report, cancellationToken);
            if (++count > MaxCards) context.Report(Rules.TooManyCards, card, card.Name, count);
            if (card.Attribute(CardParser.CardAttribute) is not { } attribute) continue;
            CheckUnique(context, attribute, 0, "title", _cardOfTitle, title => title);
            CheckUnique(context, attribute, 1, "route", _cardOfRoute, RegistrationModel.RouteKey);
        }
    }

    private static void CheckUnique(ParseContext context, AttributeData attribute, int argument, string what, Dictionary<string, string> seen, Func<string, string> key)
    {
        if (attribute.Argument<string>(argument) is not { } value || string.IsNullOrWhiteSpace(value)) return;
        if (seen.TryGetValue(key(value), out var other))
            context.Report(Rules.CardNotUnique, context.LocationOf(attribute, argument), fixData: null, context.Card.Name, what, value, other);
        else
            seen.Add(key(value), context.Card.Name);
    }
}
