using CrmCards;
using CrmCards.CompilerServices;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps single cards, such as those of a class library. <c>MapCrmCards</c> maps all that the calling assembly declares.</summary>
public static class CrmCardEndpointRouteBuilderExtensions
{
    /// <summary>Maps the data fetch and every action hook of a card.</summary>
    /// <param name="endpoints">Where to map them.</param>
    /// <typeparam name="TCard">The card.</typeparam>
    /// <returns>All the endpoints, to add conventions to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The app registers no card, or the card has <c>CacheSeconds</c> and the app has no cache.</exception>
    public static IEndpointConventionBuilder MapCrmCard<TCard>(this IEndpointRouteBuilder endpoints) where TCard : ICrmCard
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var card = endpoints.MapGroup("");
        CardEndpoints.MapCard<TCard>(card);
        return card;
    }
}
