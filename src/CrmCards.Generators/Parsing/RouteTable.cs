using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Which handler answers which requests: of one card while it is generated, of all cards while they are analyzed.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string HttpMethod, RouteShape Route), Handler> _handlers = [];

    /// <summary>Takes a route for a handler; gives the one that has it already, or null.</summary>
    public Handler? Claim(string httpMethod, RouteShape route, Handler handler)
    {
        if (_handlers.TryGetValue((httpMethod, route), out var other)) return other;
        _handlers.Add((httpMethod, route), handler);
        return null;
    }

    /// <param name="Card">The card.</param>
    /// <param name="Name">The method's name.</param>
    /// <param name="Route">Its route, as it is written.</param>
    /// <param name="At">Where; null if nobody asks.</param>
    /// <param name="IsFetch">Whether it answers data fetch requests.</param>
    internal sealed record Handler(INamedTypeSymbol Card, string Name, string Route, Location? At, bool IsFetch)
    {
        /// <summary>Reports both handlers of one route, each where it is: of two files, either may be the one that is looked at.</summary>
        public void ReportWith(ParseContext context, string httpMethod, Handler other)
        {
            context.ReportClash(Rules.DuplicateRoute, At, other.At, Name, httpMethod, Route, other.NameFor(Card));
            if (!SymbolEqualityComparer.Default.Equals(Card, other.Card))
                context.ReportClash(Rules.DuplicateRoute, other.At, At, other.Name, httpMethod, other.Route, NameFor(other.Card));
        }

        /// <summary>As a message about a card shows it.</summary>
        public string NameFor(INamedTypeSymbol card) => SymbolEqualityComparer.Default.Equals(card, Card) ? Name : $"{Card.Name}.{Name}";
    }
}
