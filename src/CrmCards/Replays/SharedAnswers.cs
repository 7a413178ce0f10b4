using System.Security.Cryptography;
using System.Text;
using CrmCards.Caching;
using Microsoft.Extensions.Caching.Distributed;

namespace CrmCards.Replays;

/// <summary>The answers of signed actions in the cache that the app's machines share. One that does not answer leaves it to each machine's memory.</summary>
internal sealed class SharedAnswers(IDistributedCache cache, CachePatience patience, TimeProvider time)
{
    internal async ValueTask<ActionAnswer?> FindAsync(SignedActionKey key)
    {
        var found = await patience.ReadAsync(_ => cache.GetAsync(Name(key), CancellationToken.None), CancellationToken.None).ConfigureAwait(false);
        return found is null ? null : ActionAnswer.Of(found);
    }

    internal async ValueTask KeepAsync(SignedActionKey key, ActionAnswer answer)
    {
        if (key.Expires <= time.GetUtcNow()) return;
        var options = new DistributedCacheEntryOptions { AbsoluteExpiration = key.Expires };
        await patience.WriteAsync(() => cache.SetAsync(Name(key), answer.ToBytes(), options), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>A hash, because readers of the cache must not get signatures that are still valid.</summary>
    private static string Name(SignedActionKey key) => $"crmcards:action:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Signature)))}";
}
