using CrmCards.Requests;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>One endpoint of a card: reads the request, and turns every failure into an answer with a message.</summary>
internal abstract class CardEndpoint(CardRuntime runtime, string name)
{
    protected CardRuntime Runtime { get; } = runtime;

    /// <summary>The endpoint's name in logs.</summary>
    protected string Name { get; } = name;

    internal async Task InvokeAsync(HttpContext context)
    {
        try
        {
            var settings = Runtime.Settings;
            var body = await RequestBody.ReadAsync(context.Request, settings.Options.MaxRequestBodySize, context.RequestAborted).ConfigureAwait(false);
            if (settings.Gate.Admits(context, body, Name))
                await HandleAsync(context, CardRequestReader.Read(context.Request, body)).ConfigureAwait(false);
            else
                await JsonAnswer.SendMessageAsync(context, StatusCodes.Status401Unauthorized, "The request was not accepted.").ConfigureAwait(false);
        }
        catch (InvalidCardRequestException e)
        {
            Runtime.Logger.RequestRefused(Name, e.StatusCode, e.Message);
            await JsonAnswer.SendMessageAsync(context, e.StatusCode, e.Message).ConfigureAwait(false);
        }
        catch (HandlerTimeoutException e)
        {
            Runtime.Logger.HandlerTimedOut(Name, e.Limit.TotalSeconds);
            if (e.Abandoned is not null) Watch(e.Abandoned);
            await JsonAnswer.SendMessageAsync(context, TimeoutStatusCode, TimeoutMessage).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Runtime.Logger.RequestAborted(Name);
        }
        catch (BadHttpRequestException e)
        {
            Runtime.Logger.RequestRefused(Name, e.StatusCode, e.Message);
            await JsonAnswer.SendMessageAsync(context, e.StatusCode, "The request could not be read.").ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a handler throws must become an answer that the CRM can show, and must not leak.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Runtime.Logger.HandlerFailed(e, Name);
            if (!context.Response.HasStarted)
                await JsonAnswer.SendMessageAsync(context, StatusCodes.Status500InternalServerError, "The app could not answer this request.").ConfigureAwait(false);
        }
    }

    protected abstract int TimeoutStatusCode { get; }

    protected abstract string TimeoutMessage { get; }

    protected abstract ValueTask HandleAsync(HttpContext context, CardRequest request);

    private void Watch(Task abandoned)
    {
        Runtime.Logger.HandlerAbandoned(Name);
        _ = abandoned.ContinueWith(
            ended => Runtime.Logger.AbandonedHandlerEnded(ended.Exception?.InnerException, Name),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
