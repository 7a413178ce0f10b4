using CrmCards;
using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>What HubSpot tells the app by itself: which deals are gone.</summary>
internal static class Webhooks
{
    public static void MapWebhooks(this WebApplication app) => app.MapPost("/webhooks", HandleAsync).RequireCrmSignature();

    private static async Task<IResult> HandleAsync(IReadOnlyList<CrmEvent> events, OrdersContext db, CardCache cache, CancellationToken cancellationToken)
    {
        foreach (var (portalId, _, dealId) in events.Where(happened => happened.SubscriptionType == "deal.deletion"))
        {
            await db.Orders.Where(order => order.DealId == dealId && order.Customer.PortalId == portalId)
                .ExecuteUpdateAsync(order => order.SetProperty(changed => changed.DealId, (long?)null), cancellationToken);
            await cache.InvalidateAsync(portalId, CrmObjectType.Deal, dealId, cancellationToken);
        }

        return Results.NoContent();
    }
}

/// <summary>One of the events that HubSpot sends together.</summary>
internal sealed record CrmEvent(long PortalId, string SubscriptionType, long ObjectId);
