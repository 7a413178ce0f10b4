using CrmCards.Caching;
using CrmCards.Requests;
using CrmCards.Serialization;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Hosting;

/// <summary>Answers the data fetch requests of a card whose responses are cached.</summary>
internal sealed class CachedFetchEndpoint<T>(
    CardRuntime runtime,
    EndpointName name,
    Func<CardCall, ValueTask<CardResponse<T>>> handler,
    CardSerializer<T> serializer,
    CardCaching caching,
    CardDefinition definition) : FetchEndpoint<T>(runtime, name, handler, serializer)
{
    protected override async ValueTask<string> HandleAsync(CardExchange exchange)
    {
        var (context, call, settings) = (exchange.Context, exchange.Call, exchange.Settings);
        var version = await Runtime.Cache.VersionAsync(call.Record, context.RequestAborted).ConfigureAwait(false);
        if (version is null) return await base.HandleAsync(exchange).ConfigureAwait(false);

        var isHit = true;
        var publicUrl = settings.PublicUrl(context.Request);
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var shared = new CardCall(call);
        var json = await Runtime.Cache.GetOrCreateAsync(
            CacheKey.OfResponse(definition, call.Request, caching.ByUser, publicUrl, version),
            Lifetime(settings),
            cancellationToken =>
            {
                isHit = false;
                return FetchAsync(scopes, shared, settings, publicUrl, cancellationToken);
            },
            context.RequestAborted).ConfigureAwait(false);
        Runtime.Telemetry.LookedUp(Name, isHit);
        await JsonAnswer.SendAsync(context, StatusCodes.Status200OK, json).ConfigureAwait(false);
        return CardTelemetry.Handled;
    }

    /// <summary>The tokens of signed pages grow old in the cache; users still need time for the dialog.</summary>
    private TimeSpan Lifetime(CardSettings settings) => TimeSpan.FromSeconds(Runtime.Iframes is null
        ? caching.Seconds
        : Math.Min(caching.Seconds, settings.Options.IframeTokenLifetime.TotalSeconds / 2));

    /// <summary>
    /// Several requests may wait for it, and the one that came first may end before: so it has services of its own, and ends when nobody waits.
    /// </summary>
    private async ValueTask<byte[]> FetchAsync(IServiceScopeFactory scopes, CardCall shared, CardSettings settings, byte[] publicUrl, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        shared.Begin(scope.ServiceProvider, cancellationToken);
        using var clock = new DeadlineClock();
        var response = await RunAsync(shared, settings, clock).ConfigureAwait(false);
        using var json = Write(shared, response, settings, publicUrl);
        return json.Bytes.ToArray();
    }
}
