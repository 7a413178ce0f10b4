using CrmCards.Caching;
using CrmCards.Requests;
using CrmCards.Serialization;
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
    protected override async ValueTask HandleAsync(CardCall call)
    {
        var (context, request) = (call.Context, call.Request);
        var version = await Runtime.Cache.VersionAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (version is null)
        {
            await base.HandleAsync(call).ConfigureAwait(false);
            return;
        }

        var isHit = true;
        var publicUrl = Runtime.Settings.PublicUrl(context.Request);
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var json = await Runtime.Cache.GetOrCreateAsync(
            CacheKey.OfResponse(definition, request, caching.ByUser, publicUrl, version),
            Lifetime,
            cancellationToken =>
            {
                isHit = false;
                return FetchAsync(scopes, request, publicUrl, cancellationToken);
            },
            context.RequestAborted).ConfigureAwait(false);
        Runtime.Telemetry.LookedUp(Name, isHit);
        await JsonAnswer.SendAsync(context, StatusCodes.Status200OK, json).ConfigureAwait(false);
    }

    /// <summary>The tokens of signed pages grow old in the cache; users still need time for the dialog.</summary>
    private TimeSpan Lifetime => TimeSpan.FromSeconds(Runtime.Iframes is null
        ? caching.Seconds
        : Math.Min(caching.Seconds, Runtime.Settings.Options.IframeTokenLifetime.TotalSeconds / 2));

    /// <summary>
    /// Several requests may wait for it, and the one that came first may end before: so it has services of its own, and ends when nobody waits.
    /// </summary>
    private async ValueTask<byte[]> FetchAsync(IServiceScopeFactory scopes, CardRequest request, byte[] publicUrl, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var call = new CardCall(new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken }, request);
        var response = await RunAsync(call).ConfigureAwait(false);
        using var json = Write(call, response, publicUrl);
        return json.Bytes.ToArray();
    }
}
