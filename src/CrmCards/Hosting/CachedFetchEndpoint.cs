using CrmCards.Caching;
using CrmCards.CompilerServices;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Hosting;

/// <summary>Answers the data fetch requests of a card whose responses are cached.</summary>
internal sealed class CachedFetchEndpoint<T>(
    CardRuntime runtime,
    EndpointName name,
    CardDefinition definition,
    Func<CardCall, ValueTask<CardResponse<T>>> handler,
    CardSerializer<T> serializer,
    bool hasPages,
    CardCaching caching) : FetchEndpoint<T>(runtime, name, definition, handler, serializer, hasPages)
{
    protected override async ValueTask<string> HandleAsync(CardExchange exchange)
    {
        ReadExtensions(exchange.Call);
        var (context, settings, shared) = (exchange.Context, exchange.Settings, new CardCall(exchange.Call));
        var (lifetime, publicUrl) = (Lifetime(settings), settings.PublicUrl(context.Request));
        var parts = CacheKey.Parts(Definition, shared.Request, caching.ByUser, shared.AsksForInputs, shared.AskedPage, publicUrl);
        var lookup = await Runtime.Cache.LookUpAsync(shared.Record, parts, lifetime, context.RequestAborted).ConfigureAwait(false);
        if (lookup is null) return await base.HandleAsync(exchange).ConfigureAwait(false);

        var isHit = true;
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var json = lookup.Response ?? await InTimeAsync(CreateAsync, settings, context.RequestAborted).ConfigureAwait(false);
        Runtime.Telemetry.LookedUp(Name, isHit);
        await JsonAnswer.SendAsync(context, StatusCodes.Status200OK, json).ConfigureAwait(false);
        return CardTelemetry.Handled;

        ValueTask<byte[]> CreateAsync(CancellationToken waiting) => Runtime.Cache.CreateAsync(lookup.Key, lifetime, FetchAsync, waiting);

        // Several requests may wait for it, and the one that came first may end before: so it has services of its own, and ends when nobody waits.
        async ValueTask<byte[]> FetchAsync(CancellationToken nobodyWaits)
        {
            isHit = false;
            await using var scope = scopes.CreateAsyncScope();
            shared.Begin(scope.ServiceProvider, nobodyWaits);
            using var clock = new DeadlineClock();
            var response = await RunAsync(shared, settings, clock).ConfigureAwait(false);
            using var json = Write(shared, response, settings, publicUrl);
            return json.Bytes.ToArray();
        }
    }

    /// <summary>
    /// A request may wait for another one's handler, which nothing ends if it blocks its thread. A handler that is left alone in time has its own exception.
    /// </summary>
    /// <exception cref="HandlerUnfinishedException">It takes longer than a handler may.</exception>
    private async Task<byte[]> InTimeAsync(Func<CancellationToken, ValueTask<byte[]>> create, CardSettings settings, CancellationToken aborted)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var (created, limit) = (create(waiting.Token).AsTask(), settings.Options.HandlerTimeout);
        try
        {
            return await created.WaitAsync(limit + (2 * HandlerDeadline.Grace), Runtime.Time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!created.IsCompleted)
        {
            await waiting.CancelAsync().ConfigureAwait(false);
            throw new HandlerUnfinishedException(limit, abandoned: null, callerHasLeft: false);
        }
    }

    /// <summary>The tokens of signed pages grow old in the cache; users still need time for the dialog.</summary>
    private TimeSpan Lifetime(CardSettings settings) => TimeSpan.FromSeconds(Runtime.Iframes is null
        ? caching.Seconds
        : Math.Min(caching.Seconds, settings.Options.IframeTokenLifetime.TotalSeconds / 2));
}
