using System.Security.Cryptography;
using System.Text;
using CrmCards.Telemetry;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace CrmCards.Replays;

/// <summary>The answers of signed actions in the cache that the app's machines share. One that does not answer leaves it to each machine's memory.</summary>
internal sealed class SharedAnswers(IDistributedCache cache, TimeProvider time, ILogger logger)
{
    internal static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(500);

    internal async ValueTask<ActionAnswer?> FindAsync(SignedActionKey key)
    {
        var found = await InTimeAsync(cancellationToken => cache.GetAsync(Name(key), cancellationToken)).ConfigureAwait(false);
        return found is null ? null : ActionAnswer.Of(found);
    }

    internal async ValueTask KeepAsync(SignedActionKey key, ActionAnswer answer)
    {
        if (key.Expires <= time.GetUtcNow()) return;
        await InTimeAsync<object?>(async cancellationToken =>
        {
            await cache.SetAsync(Name(key), answer.ToBytes(), new() { AbsoluteExpiration = key.Expires }, cancellationToken).ConfigureAwait(false);
            return null;
        }).ConfigureAwait(false);
    }

    /// <summary>A hash, since whoever can read the cache has no need of signatures that still count.</summary>
    private static string Name(SignedActionKey key) => $"crmcards:action:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Signature)))}";

    private async ValueTask<T?> InTimeAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            // Some caches block, or take no notice of the token.
            return await Task.Run(() => ask(limit.Token), limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            logger.CacheSilent(Patience.TotalSeconds);
        }
#pragma warning disable CA1031 // Each cache fails in its own way, and none of them may fail the action.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.CacheFailed(e);
        }

        return default;
    }
}
