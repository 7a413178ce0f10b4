using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds what is wrong between the cards of an application, each of which may be right by itself.</summary>
internal sealed class Application
{
    private readonly Dictionary<string, (ParsedCard Card, ParsedCard.Claim Claim)> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<RouteShape, (ParsedCard Card, ParsedCard.Claim Claim)> _routes = [];
    private readonly Dictionary<(string HttpMethod, RouteShape Route), (ParsedCard Card, RouteTable.Handler Handler)> _handlers = [];
    private readonly List<Diagnostic> _findings = [];

    /// <param name="cards">In the order in which the first of two that clash is right: that of their full names, as they are registered.</param>
    public Application(IEnumerable<ParsedCard> cards)
    {
        var number = 0;
        foreach (var card in cards)
        {
            if (++number > Limits.MaxCards) Report(Rules.TooManyCards, card, card.Place, other: null, card.Outcome.Name, number);
            CheckUnique(_titles, card, card.Title, "title", title => title);
            CheckUnique(_routes, card, card.Route, "route", RouteShape.Of);
            foreach (var handler in card.Handlers) CheckUnique(card, handler);
        }
    }

    public IReadOnlyList<Diagnostic> Findings => _findings;

    private void CheckUnique<TKey>(
        Dictionary<TKey, (ParsedCard Card, ParsedCard.Claim Claim)> seen, ParsedCard card, ParsedCard.Claim? claim, string what, Func<string, TKey> key)
        where TKey : notnull
    {
        if (claim is null) return;
        if (seen.TryGetValue(key(claim.Text), out var other))
        {
            // Of two files, either may be the one that is looked at.
            Report(Rules.CardNotUnique, card, claim.At, other.Claim.At, card.Outcome.Name, what, claim.Text, other.Card.Outcome.Name);
            Report(Rules.CardNotUnique, other.Card, other.Claim.At, claim.At, other.Card.Outcome.Name, what, other.Claim.Text, card.Outcome.Name);
        }
        else
        {
            seen.Add(key(claim.Text), (card, claim));
        }
    }

    private void CheckUnique(ParsedCard card, RouteTable.Handler handler)
    {
        if (!_handlers.TryGetValue((handler.HttpMethod, handler.Shape), out var other))
        {
            _handlers.Add((handler.HttpMethod, handler.Shape), (card, handler));
        }
        else if (!handler.IsFetch || !other.Handler.IsFetch)
        {
            // That two cards have one route is reported as such.
            Report(card, handler, other.Card, other.Handler);
            Report(other.Card, other.Handler, card, handler);
        }
    }

    private void Report(ParsedCard card, RouteTable.Handler handler, ParsedCard otherCard, RouteTable.Handler other) => Report(
        Rules.DuplicateRoute, card, handler.At, other.At, handler.Name, handler.HttpMethod, handler.Route, $"{otherCard.Outcome.Name}.{other.Name}");

    private void Report(DiagnosticDescriptor rule, ParsedCard card, Location? at, Location? other, params object?[] arguments) =>
        _findings.Add(Diagnostic.Create(rule, at ?? card.Place, other is null ? [] : [other], arguments));
}
