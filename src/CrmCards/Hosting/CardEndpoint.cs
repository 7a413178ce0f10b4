using CrmCards.Inputs;
using CrmCards.Requests;
using CrmCards.Signatures;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>One endpoint of a card: reads the request, and turns every failure into an answer with a message.</summary>
internal abstract class CardEndpoint(CardRuntime runtime, EndpointName name, CardDefinition definition)
{
    private readonly ShownTypes _shown = new(definition);

    protected CardRuntime Runtime { get; } = runtime;

    protected CardDefinition Definition { get; } = definition;

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

    /// <returns>The outcome of the request, for telemetry.</returns>
    protected abstract ValueTask<string> HandleAsync(CardExchange exchange);

    /// <inheritdoc cref="HandleAsync"/>
    private async ValueTask<string> AnswerAsync(HttpContext context)
    {
        var exchange = Runtime.Exchanges.Get();
        try
        {
            exchange.Begin(context, Runtime.Settings);
            if (RequestBody.IsExpected(context.Request)) await ReceiveAsync(exchange).ConfigureAwait(false);
            if (Refuses(exchange) is { } reason)
            {
                Runtime.Telemetry.Refused(Name, reason);
                await JsonAnswer.SendMessageAsync(context, StatusCodes.Status401Unauthorized, SignatureGate.Refusal).ConfigureAwait(false);
                return CardTelemetry.Unsigned;
            }

            exchange.Bind();
            _shown.Check(exchange.Call.Record.TypeId);
            return await HandleAsync(exchange).ConfigureAwait(false);
        }
        catch (InvalidCardRequestException e)
        {
            return await RefuseAsync(context, e.StatusCode, e.Message, e.Message).ConfigureAwait(false);
        }
        catch (InvalidInputsException e)
        {
            Runtime.Refused(Name, StatusCodes.Status422UnprocessableEntity, e.Message);
            await JsonAnswer.SendFindingsAsync(context, e).ConfigureAwait(false);
            return CardTelemetry.Invalid;
        }
        catch (HandlerUnfinishedException e)
        {
            return await GiveUpAsync(context, e).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Runtime.Logger.RequestAborted(Name);
            return CardTelemetry.Aborted;
        }
        catch (BadHttpRequestException e)
        {
            return await RefuseAsync(context, e.StatusCode, e.Message, "The request could not be read.").ConfigureAwait(false);
        }
        catch (CardTooLargeException e)
        {
            Runtime.Logger.CardTooLarge(Name, e.Size, CardLimits.MaxAnswerSize, e.Largest);
            await JsonAnswer.SendMessageAsync(context, CardTooLargeException.StatusCode, "The card has more data than can be shown.").ConfigureAwait(false);
            return CardTelemetry.Failed;
        }
#pragma warning disable CA1031 // Whatever a handler throws must become an answer that HubSpot can show, and must not leak.
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
            Runtime.Exchanges.Return(exchange);
        }
    }

    /// <remarks>A body that comes drop by drop would keep the exchange for as long as its sender likes.</remarks>
    private async ValueTask ReceiveAsync(CardExchange exchange)
    {
        var options = exchange.Settings.Options;
        var timeout = exchange.Clock.Start(options.HandlerTimeout, Runtime.Time).Token;
        try
        {
            exchange.Receive(await RequestBody.ReadAsync(exchange.Context.Request, options.MaxRequestBodySize, timeout).ConfigureAwait(false));
        }
        finally
        {
            exchange.Clock.Stop(isWatched: false);
        }
    }

    /// <returns>Why the request may not pass, in a word for metrics; null if it may.</returns>
    private string? Refuses(CardExchange exchange)
    {
        var gate = exchange.Settings.Gate;
        var outcome = gate.Check(exchange.Context, exchange.Body, Name, gate.KnowsApps ? exchange.App() : SigningApp.Of(null));
        if (outcome.IsRefused) return outcome.Word;
        TargetCheck.Check(exchange.Context.Request, mayBeArray: false);
        exchange.Signature = outcome;
        return null;
    }

    private async ValueTask<string> RefuseAsync(HttpContext context, int statusCode, string reason, string message)
    {
        Runtime.Refused(Name, statusCode, reason);
        await JsonAnswer.SendMessageAsync(context, statusCode, message).ConfigureAwait(false);
        return CardTelemetry.Invalid;
    }

    private async ValueTask<string> GiveUpAsync(HttpContext context, HandlerUnfinishedException unfinished)
    {
        if (unfinished.CallerHasLeft)
            Runtime.Logger.RequestAborted(Name);
        else
            Runtime.Logger.HandlerTimedOut(Name, unfinished.Limit.TotalSeconds);
        if (unfinished.Abandoned is not null) Watch(unfinished.Abandoned);
        if (unfinished.CallerHasLeft) return CardTelemetry.Aborted;

        if (context.Response.HasStarted)
            context.Abort();
        else if (unfinished.Abandoned is null)
            await JsonAnswer.SendMessageAsync(context, TimeoutStatusCode, TimeoutMessage).ConfigureAwait(false);
        else
            await JsonAnswer.SendLastMessageAsync(context, TimeoutStatusCode, TimeoutMessage).ConfigureAwait(false);
        return CardTelemetry.TimedOut;
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
