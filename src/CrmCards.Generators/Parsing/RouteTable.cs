using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Which handler of a card answers which requests.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string HttpMethod, RouteShape Route), Handler> _handlers = [];
    private readonly List<Handler> _inOrder = [];

    /// <summary>Those that have taken a route, in that order.</summary>
    public IReadOnlyList<Handler> Handlers => _inOrder;

    /// <summary>Takes its route for a handler; gives the one that has it already, or null.</summary>
    public Handler? Claim(Handler handler)
    {
        if (_handlers.TryGetValue((handler.HttpMethod, handler.Shape), out var other)) return other;
        _handlers.Add((handler.HttpMethod, handler.Shape), handler);
        _inOrder.Add(handler);
        return null;
    }

    /// <param name="Name">The method's name.</param>
    /// <param name="HttpMethod">The method of the requests.</param>
    /// <param name="Shape">What routing sees of the route.</param>
    /// <param name="Route">The route, as it is written.</param>
    /// <param name="At">Where; null if nobody asks.</param>
    /// <param name="IsFetch">Whether it answers data fetch requests.</param>
    internal sealed record Handler(string Name, string HttpMethod, RouteShape Shape, string Route, Location? At, bool IsFetch);
}
