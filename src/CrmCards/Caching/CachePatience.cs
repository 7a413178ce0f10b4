using CrmCards.Telemetry;
using Microsoft.Extensions.Logging;

namespace CrmCards.Caching;

/// <summary>
/// How long a request waits for a cache, which may be on another machine: half a second, and then the request goes on without it. Neither silence
/// nor failure of a cache fails a request.
/// </summary>
internal sealed class CachePatience(TimeProvider time, ILogger logger)
{
    private readonly LogThrottle _silences = new(time);
    private readonly LogThrottle _failures = new(time);
    private long _pauseEnds;

    internal static TimeSpan Limit { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// For how long a cache that was silent is not waited for, unless it answers after all. A request asks it more than once, and HubSpot may wait
    /// five seconds only.
    /// </summary>
    internal static TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    private bool IsPaused => time.GetTimestamp() < Volatile.Read(ref _pauseEnds);

    /// <summary>Reads from a cache; null if the cache fails, or does not answer in time.</summary>
    /// <param name="read">Reads. Its token ends when nobody waits for the answer; a read that goes on shows by its end that the cache answers again.</param>
    /// <param name="aborted">Ends the wait with an exception.</param>
    internal ValueTask<T?> ReadAsync<T>(Func<CancellationToken, Task<T?>> read, CancellationToken aborted) where T : class =>
        IsPaused ? default : InTimeAsync(read, aborted);

    /// <summary>
    /// Writes to a cache. A write that lands late still counts, so it is not cancelled; and a silent cache is written to as well, though nobody waits.
    /// </summary>
    /// <param name="write">Writes.</param>
    /// <param name="aborted">Ends the wait with an exception.</param>
    internal async ValueTask WriteAsync(Func<Task> write, CancellationToken aborted)
    {
        if (IsPaused)
            _ = AnswerOfAsync(WrittenAsync, aborted);
        else
            await InTimeAsync(WrittenAsync, aborted).ConfigureAwait(false);

        async Task<object?> WrittenAsync(CancellationToken nobodyWaits)
        {
            await write().ConfigureAwait(false);
            return null;
        }
    }

    private async ValueTask<T?> InTimeAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken aborted) where T : class
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var timeUp = Task.Delay(Limit, time, waiting.Token);
        var answer = AnswerOfAsync(ask, waiting.Token);
        var first = await Task.WhenAny(answer, timeUp).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        aborted.ThrowIfCancellationRequested();
        if (first == answer) return await answer.ConfigureAwait(false);

        Volatile.Write(ref _pauseEnds, time.GetTimestamp() + (long)(Pause.TotalSeconds * time.TimestampFrequency));
        if (_silences.Passes()) logger.CacheSilent(Limit.TotalSeconds);
        return null;
    }

    /// <remarks>On another thread, because some caches block the one that asks.</remarks>
    private Task<T?> AnswerOfAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken nobodyWaits) where T : class => Task.Run(
        async () =>
        {
            try
            {
                var answer = await ask(nobodyWaits).ConfigureAwait(false);
                Volatile.Write(ref _pauseEnds, 0);
                return answer;
            }
#pragma warning disable CA1031 // Each cache fails in its own way.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (!nobodyWaits.IsCancellationRequested && _failures.Passes()) logger.CacheFailed(e);
                return null;
            }
        },
        CancellationToken.None);
}
