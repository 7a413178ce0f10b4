using CrmCards.Caching;
using CrmCards.Requests;
using CrmCards.Telemetry;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;

namespace CrmCards;

/// <summary>
/// The responses of cards with <see cref="CrmCardAttribute.CacheSeconds"/>, in the app's <see cref="HybridCache"/>. After the cards' own actions and
/// signed pages, data is fetched again; use this service if data changes in another way.
/// </summary>
/// <remarks>
/// Each CRM record has a version, which is part of the keys of its responses. With a new version, no machine reads the old responses any more;
/// removing entries would not do that, because machines keep copies of their own.
/// </remarks>
public sealed class CardCache
{
    private readonly HybridCache? _cache;
    private readonly RecordVersions? _versions;
    private readonly CachePatience _patience;

    internal CardCache(HybridCache? cache, IDistributedCache? shared, CachePatience patience)
    {
        _cache = cache;
        _versions = cache is null ? null : new(cache, shared);
        _patience = patience;
    }

    /// <summary>Whether a card of this app is cached; if none is, there is nothing to invalidate.</summary>
    internal bool IsUsed { get; private set; }

    /// <summary>
    /// Makes every card of this app fetch its data again for the CRM record of a request. Call it when the data that the cards show was changed by
    /// something other than the cards' own actions or a page with <c>RequireCardIframe()</c>.
    /// </summary>
    /// <param name="request">A request that is about the record.</param>
    /// <param name="cancellationToken">Ends the wait for the cache.</param>
    /// <returns>A task that ends when the cache has stored the change. A cache that fails or does not answer is logged; it does not throw.</returns>
    public ValueTask InvalidateAsync(CardRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return InvalidateAsync(new RecordKey(request.PortalId, request.AssociatedObjectTypeId, request.AssociatedObjectId), cancellationToken);
    }

    /// <summary>
    /// Makes every card of this app fetch its data again for a CRM record. Call it when the data that the cards show was changed by something other than
    /// the cards' own actions or a page with <c>RequireCardIframe()</c>.
    /// </summary>
    /// <param name="portalId">The id of the HubSpot account.</param>
    /// <param name="associatedObjectType">The type of the record; not <see cref="CrmObjectType.Custom"/>, whose overload takes the type's id.</param>
    /// <param name="associatedObjectId">The record's id.</param>
    /// <param name="cancellationToken">Ends the wait for the cache.</param>
    /// <returns>A task that ends when the cache has stored the change. A cache that fails or does not answer is logged; it does not throw.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The type is not a standard one.</exception>
    public ValueTask InvalidateAsync(long portalId, CrmObjectType associatedObjectType, long associatedObjectId, CancellationToken cancellationToken = default) =>
        InvalidateAsync(new RecordKey(portalId, associatedObjectType.TypeId(), associatedObjectId), cancellationToken);

    /// <inheritdoc cref="InvalidateAsync(long, CrmObjectType, long, CancellationToken)" path="/summary"/>
    /// <param name="portalId">The id of the HubSpot account.</param>
    /// <param name="associatedObjectTypeId">The id of the record's type, such as <c>0-2</c>, or <c>2-1234567</c> for a custom type.</param>
    /// <param name="associatedObjectId">The record's id.</param>
    /// <param name="cancellationToken">Ends the wait for the cache.</param>
    /// <inheritdoc cref="InvalidateAsync(long, CrmObjectType, long, CancellationToken)" path="/returns"/>
    /// <exception cref="ArgumentException">The text is not the id of a type that cards are shown on.</exception>
    public ValueTask InvalidateAsync(long portalId, string associatedObjectTypeId, long associatedObjectId, CancellationToken cancellationToken = default)
    {
        var typeId = CrmObjectTypes.FindTypeId(associatedObjectTypeId)
            ?? throw new ArgumentException($"'{associatedObjectTypeId}' is not the id of a type of record that cards are shown on.", nameof(associatedObjectTypeId));
        return InvalidateAsync(new RecordKey(portalId, typeId, associatedObjectId), cancellationToken);
    }

    internal async ValueTask InvalidateAsync(RecordKey record, CancellationToken cancellationToken)
    {
        if (_versions is null || !IsUsed) return;
        await _patience.WriteAsync(() => _versions.RenewAsync(record), cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="InvalidOperationException">The app has no cache.</exception>
    internal void Use(EndpointName card)
    {
        if (_cache is null)
            throw new InvalidOperationException($"The card {card.Card} has CacheSeconds, but the app has no cache. Add the package Microsoft.Extensions.Caching.Hybrid and call builder.Services.AddHybridCache().");
        IsUsed = true;
    }

    /// <summary>The cache's answer for a request; null if the cache cannot be relied on now. However late it answers, it does not fetch data.</summary>
    /// <param name="record">The request's record.</param>
    /// <param name="parts">All else that tells the response from others.</param>
    /// <param name="lifetime">For how long a response may be kept.</param>
    /// <param name="aborted">Ends when the caller has gone.</param>
    internal ValueTask<CacheLookup?> LookUpAsync(RecordKey record, string parts, TimeSpan lifetime, CancellationToken aborted)
    {
        return _patience.ReadAsync(ReadAsync, aborted);

        async Task<CacheLookup?> ReadAsync(CancellationToken nobodyWaits)
        {
            var key = CacheKey.OfResponse(await _versions!.CurrentAsync(record).ConfigureAwait(false), parts);
            if (nobodyWaits.IsCancellationRequested) return null;
            var options = Options(lifetime, HybridCacheEntryFlags.DisableUnderlyingData);
            return new(key, await _cache!.GetOrCreateAsync(key, NeverAsync, options, cancellationToken: nobodyWaits).ConfigureAwait(false));
        }
    }

    /// <summary>
    /// The response, made once for all who ask for it at the same time. It is made at once: whether the shared cache has it was looked up before.
    /// </summary>
    internal ValueTask<byte[]> CreateAsync(string key, TimeSpan lifetime, Func<CancellationToken, ValueTask<byte[]>> create, CancellationToken cancellationToken) =>
        _cache!.GetOrCreateAsync(key, create, Options(lifetime, HybridCacheEntryFlags.DisableDistributedCacheRead), cancellationToken: cancellationToken);

    private static HybridCacheEntryOptions Options(TimeSpan lifetime, HybridCacheEntryFlags flags) =>
        new() { Expiration = lifetime, LocalCacheExpiration = lifetime, Flags = flags };

    private static ValueTask<byte[]?> NeverAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The cache asked for data that it was told not to fetch.");
}
