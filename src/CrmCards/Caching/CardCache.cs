using CrmCards.Caching;
using CrmCards.Requests;
using CrmCards.Telemetry;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace CrmCards;

/// <summary>
/// The responses of cards with <see cref="CrmCardAttribute.CacheSeconds"/>, in the app's <see cref="HybridCache"/>. The cards' own actions and
/// signed pages make them be fetched anew; take this service where data changes in another way.
/// </summary>
/// <remarks>
/// Each CRM record has a version, which is part of the keys of its responses. A new version leaves the old responses without a reader on every
/// machine at once, which the removal of entries would not do: machines keep copies of their own.
/// </remarks>
public sealed class CardCache
{
    // A cache that is slower than the handler it spares would cost the CRM's five seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly HybridCache? _cache;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HybridCacheEntryOptions _versionOptions;

    internal CardCache(HybridCache? cache, IDistributedCache? distributed, TimeProvider time, ILogger logger)
    {
        _cache = cache;
        _time = time;
        _logger = logger;
        _versionOptions = new HybridCacheEntryOptions
        {
            Expiration = TimeSpan.FromDays(1),

            // What another machine has changed is seen only in the cache that both share.
            Flags = IsShared(distributed) ? HybridCacheEntryFlags.DisableLocalCache : HybridCacheEntryFlags.None,
        };
    }

    /// <summary>Whether a card of this app is cached; where none is, there is nothing to invalidate.</summary>
    internal bool IsUsed { get; private set; }

    /// <summary>
    /// Has every card of this app fetch its data anew for a CRM record. Call it when what the cards show there was changed by something else than
    /// an action of theirs or a page with <see cref="CardIframeExtensions.RequireCardIframe"/>.
    /// </summary>
    /// <param name="portalId">The id of the CRM account.</param>
    /// <param name="associatedObjectType">The type of the record.</param>
    /// <param name="associatedObjectId">The record's id.</param>
    /// <param name="cancellationToken">Ends the wait for the cache.</param>
    /// <returns>A task that ends when the cache has taken it. A cache that does not answer is logged, not thrown.</returns>
    public ValueTask InvalidateAsync(long portalId, CrmObjectType associatedObjectType, long associatedObjectId, CancellationToken cancellationToken = default) =>
        InvalidateAsync(new RecordKey(portalId, associatedObjectType, associatedObjectId), cancellationToken);

    internal async ValueTask InvalidateAsync(RecordKey record, CancellationToken cancellationToken)
    {
        if (_cache is null || !IsUsed) return;
        var setting = _cache.SetAsync(CacheKey.OfVersion(record), NewVersion(), _versionOptions, cancellationToken: cancellationToken);
        try
        {
            await setting.AsTask().WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _logger.CacheSilent(Patience.TotalSeconds);
        }
    }

    /// <exception cref="InvalidOperationException">The app has no cache.</exception>
    internal void Use(EndpointName card)
    {
        if (_cache is null)
            throw new InvalidOperationException($"The card {card.Card} has CacheSeconds, but the app has no cache. Add the package Microsoft.Extensions.Caching.Hybrid and call builder.Services.AddHybridCache().");
        IsUsed = true;
    }

    /// <summary>The record's version; null where the cache does not answer in time.</summary>
    internal async ValueTask<string?> VersionAsync(RecordKey record, CancellationToken cancellationToken)
    {
        var key = CacheKey.OfVersion(record);
        var getting = _cache!.GetOrCreateAsync(key, static _ => new ValueTask<string>(NewVersion()), _versionOptions, cancellationToken: cancellationToken);
        try
        {
            return await getting.AsTask().WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _logger.CacheSilent(Patience.TotalSeconds);
            return null;
        }
    }

    /// <summary>The response, from the cache or made once for all who ask for it at the same time.</summary>
    internal ValueTask<byte[]> GetOrCreateAsync(string key, TimeSpan lifetime, Func<CancellationToken, ValueTask<byte[]>> create, CancellationToken cancellationToken) =>
        _cache!.GetOrCreateAsync(key, create, new HybridCacheEntryOptions { Expiration = lifetime, LocalCacheExpiration = lifetime }, cancellationToken: cancellationToken);

    private static string NewVersion() => Guid.NewGuid().ToString("N");

    /// <summary>A HybridCache passes the memory of the process over, although it has the interface.</summary>
    private static bool IsShared(IDistributedCache? distributed) => distributed is not (null or MemoryDistributedCache);
}
