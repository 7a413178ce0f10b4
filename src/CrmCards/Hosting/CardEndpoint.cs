using CrmCards.Requests;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>One endpoint of a card: reads the request, and turns every failure into an answer with a message.</summary>
internal abstract class CardEndpoint(CardRuntime runtime, EndpointName name)
{
    protected CardRuntime Runtime { get; } = runtime;

    /// <summary>The endpoint's name in logs.</summary>
    protected EndpointName Name { get; } = name;

    internal async Task InvokeAsync(HttpContext context)
    {
        using var activity = CardTelemetry.Start(Name);
        var start = Runtime.Time.GetTimestamp();
        var outcome = await AnswerAsync(context).ConfigureAwait(false);
        Runtime.Telemetry.Complete(Name, activity, outcome, context.Response.StatusCode, Runtime.Time.GetElapsedTime(start));
    }

    protected abstract int TimeoutStatusCode { get; }

    protected abstract string TimeoutMessage { get; }

    protected abstract ValueTask HandleAsync(CardCall call);

    /// <returns>What became of the request, for telemetry.</returns>
    private async ValueTask<string> AnswerAsync(HttpContext context)
    {
        var call = Runtime.Calls.Get();
        try
        {
            var settings = Runtime.Settings;
            var body = await RequestBody.ReadAsync(context.Request, settings.Options.MaxRequestBodySize).ConfigureAwait(false);
            if (settings.Gate.Refuses(context, body, Name) is { } fault)
            {
                Runtime.Telemetry.Refused(Name, fault);
                await JsonAnswer.SendMessageAsync(context, StatusCodes.Status401Unauthorized, "The request was not accepted.").ConfigureAwait(false);
                return CardTelemetry.Unsigned;
            }

            call.Read(context, body);
            await HandleAsync(call).ConfigureAwait(false);
            return CardTelemetry.Handled;
        }
        catch (InvalidCardRequestException e)
        {
            Runtime.Logger.RequestRefused(Name, e.StatusCode, e.Message);
            Runtime.Telemetry.Refused(Name, CardTelemetry.Invalid);
            await JsonAnswer.SendMessageAsync(context, e.StatusCode, e.Message).ConfigureAwait(false);
            return CardTelemetry.Invalid;
        }
        catch (HandlerTimeoutException e)
        {
            Runtime.Logger.HandlerTimedOut(Name, e.Limit.TotalSeconds);
            if (e.Abandoned is not null) Watch(e.Abandoned);
            await JsonAnswer.SendMessageAsync(context, TimeoutStatusCode, TimeoutMessage).ConfigureAwait(false);
            return CardTelemetry.TimedOut;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Runtime.Logger.RequestAborted(Name);
            return CardTelemetry.Aborted;
        }
        catch (BadHttpRequestException e)
        {
            Runtime.Logger.RequestRefused(Name, e.StatusCode, e.Message);
            Runtime.Telemetry.Refused(Name, CardTelemetry.Invalid);
            await JsonAnswer.SendMessageAsync(context, e.StatusCode, "The request could not be read.").ConfigureAwait(false);
            return CardTelemetry.Invalid;
        }
#pragma warning disable CA1031 // Whatever a handler throws must become an answer that the CRM can show, and must not leak.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Runtime.Logger.HandlerFailed(e, Name);
            if (!context.Response.HasStarted)
                await JsonAnswer.SendMessageAsync(context, StatusCodes.Status500InternalServerError, "The app could not answer this request.").ConfigureAwait(false);
            return CardTelemetry.Failed;
        }
        finally
        {
            Runtime.Calls.Return(call);
        }
    }

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
