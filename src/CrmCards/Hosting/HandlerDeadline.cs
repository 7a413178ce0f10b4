using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Runs a handler for as long as the CRM waits.</summary>
internal sealed class HandlerDeadline(TimeSpan limit, TimeProvider time)
{
    /// <summary>How long a handler may take to stop once it is cancelled.</summary>
    internal static TimeSpan Grace { get; } = TimeSpan.FromMilliseconds(200);

    /// <exception cref="HandlerTimeoutException">The handler did not end in time.</exception>
    internal async ValueTask<T> RunAsync<T>(
        Func<HttpContext, CardRequest, CancellationToken, ValueTask<T>> handler, HttpContext context, CardRequest request)
    {
        var cancellation = new CancellationTokenSource(limit, time);
        var registration = context.RequestAborted.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), cancellation);
        Task<T>? running = null;
        try
        {
            var handling = handler(context, request, cancellation.Token);
            if (handling.IsCompletedSuccessfully) return handling.Result;
            running = handling.AsTask();
            return await EndOfAsync(running, cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new HandlerTimeoutException(limit, running is { IsCompleted: false } ? running : null);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);

            // One that goes on may still look at its token.
            if (running is null or { IsCompleted: true }) cancellation.Dispose();
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
