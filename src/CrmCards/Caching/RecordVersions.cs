using CrmCards.Requests;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;

namespace CrmCards.Caching;

/// <summary>
/// The versions of CRM records. Where machines share a cache, a version is read from there each time, past the <see cref="HybridCache"/>, which would
/// take a failure of the shared cache for an unknown version, and hide what another machine has changed.
/// </summary>
internal sealed class RecordVersions(HybridCache cache, IDistributedCache? shared)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = Lifetime };
    private static readonly DistributedCacheEntryOptions SharedOptions = new() { AbsoluteExpirationRelativeToNow = Lifetime };

    /// <summary>The record's version; one that is not known gets one.</summary>
    internal async Task<string> CurrentAsync(RecordKey record)
    {
        var key = CacheKey.OfVersion(record);
        if (shared is null)
            return await cache.GetOrCreateAsync(key, static _ => new ValueTask<string>(Text(NewVersion())), Options).ConfigureAwait(false);
        if (await shared.GetAsync(key).ConfigureAwait(false) is { } known) return Text(known);

        var version = NewVersion();
        await shared.SetAsync(key, version, SharedOptions).ConfigureAwait(false);
        return Text(version);
    }

    internal async Task RenewAsync(RecordKey record)
    {
        var key = CacheKey.OfVersion(record);
        if (shared is null)
            await cache.SetAsync(key, Text(NewVersion()), Options).ConfigureAwait(false);
        else
            await shared.SetAsync(key, NewVersion(), SharedOptions).ConfigureAwait(false);
    }

    private static byte[] NewVersion() => Guid.NewGuid().ToByteArray();

    private static string Text(byte[] version) => Convert.ToHexStringLower(version);
}
