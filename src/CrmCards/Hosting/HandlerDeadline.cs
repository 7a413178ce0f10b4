using CrmCards.CompilerServices;

namespace CrmCards.Hosting;

/// <summary>Runs a handler for as long as HubSpot waits.</summary>
internal sealed class HandlerDeadline(TimeSpan limit, TimeProvider time)
{
    /// <summary>How long a handler may take to stop once it is cancelled.</summary>
    internal static TimeSpan Grace { get; } = TimeSpan.FromMilliseconds(200);

    /// <exception cref="HandlerUnfinishedException">The handler did not end in time, or before its caller left.</exception>
    internal async ValueTask<T> RunAsync<T>(Func<CardCall, ValueTask<T>> handler, CardCall call, DeadlineClock clock)
    {
        var source = clock.Start(limit, time);
        call.CancellationToken = source.Token;
        var aborted = call.Aborted;
        var registration = aborted.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
        Task<T>? running = null;
        try
        {
            var handling = handler(call);
            if (handling.IsCompletedSuccessfully) return handling.Result;
            running = handling.AsTask();
            return await EndOfAsync(running, source.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            throw new HandlerUnfinishedException(limit, running is { IsCompleted: false } ? running : null, aborted.IsCancellationRequested);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            clock.Stop(isWatched: running is { IsCompleted: false });
        }
    }

    private async Task<T> EndOfAsync<T>(Task<T> running, CancellationToken cancelled)
    {
        try
        {
            return await running.WaitAsync(cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCompleted)
        {
            try
            {
                return await running.WaitAsync(Grace, time, CancellationToken.None).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!running.IsCompleted)
            {
                throw new OperationCanceledException(cancelled);
            }
        }
    }
}
