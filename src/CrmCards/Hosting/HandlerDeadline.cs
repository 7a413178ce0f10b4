using CrmCards.Requests;

namespace CrmCards.Hosting;

/// <summary>Runs a handler for as long as the CRM waits.</summary>
internal sealed class HandlerDeadline(TimeSpan limit, TimeProvider time)
{
    /// <summary>How long a handler may take to stop once it is cancelled.</summary>
    internal static TimeSpan Grace { get; } = TimeSpan.FromMilliseconds(200);

    /// <exception cref="HandlerTimeoutException">The handler did not end in time.</exception>
    internal async ValueTask<T> RunAsync<T>(Func<CardCall, ValueTask<T>> handler, CardCall call)
    {
        var clock = call.StartClock(limit, time);
        var aborted = call.Context.RequestAborted;
        var registration = aborted.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), clock);
        Task<T>? running = null;
        try
        {
            var handling = handler(call);
            if (handling.IsCompletedSuccessfully) return handling.Result;
            running = handling.AsTask();
            return await EndOfAsync(running, clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            throw new HandlerTimeoutException(limit, running is { IsCompleted: false } ? running : null);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
            call.StopClock(isWatched: running is { IsCompleted: false });
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
