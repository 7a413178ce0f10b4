using CrmCards.CompilerServices;
using CrmCards.Replays;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the requests of an action hook.</summary>
internal sealed class ActionEndpoint(
    CardRuntime runtime,
    EndpointName name,
    CardDefinition definition,
    Func<CardCall, ValueTask<CardActionResult>> handler) : CardEndpoint(runtime, name, definition)
{
    protected override async ValueTask<string> HandleAsync(CardExchange exchange)
    {
        var isOnce = exchange.Settings.Options.RunSignedActionsOnce;
        var (answer, isRepeat) = isOnce && SignedActionKey.Of(exchange.Signature, exchange.Context.Request.Headers) is { } key
            ? await RunOnceAsync(exchange, key).ConfigureAwait(false)
            : (await RunAsync(exchange).ConfigureAwait(false), false);
        await JsonAnswer.SendMessageAsync(exchange.Context, answer.StatusCode, answer.Message).ConfigureAwait(false);
        return isRepeat ? CardTelemetry.Repeated : CardTelemetry.Handled;
    }

    /// <summary>A second request with the same signature gets the answer of the first, or waits for it.</summary>
    private async ValueTask<(ActionAnswer Answer, bool IsRepeat)> RunOnceAsync(CardExchange exchange, SignedActionKey key)
    {
        while (true)
        {
            var (action, isFirst) = Runtime.SignedActions.Enter(key);
            if (isFirst) return await RunFirstAsync(exchange, action).ConfigureAwait(false);
            if (await AnswerOfAsync(action, exchange).ConfigureAwait(false) is not { } answer) continue;
            Runtime.Logger.ActionRepeated(Name);
            return (answer, true);
        }
    }

    /// <exception cref="HandlerUnfinishedException">The first request takes longer than a handler may.</exception>
    private async ValueTask<ActionAnswer?> AnswerOfAsync(SignedAction action, CardExchange exchange)
    {
        var limit = exchange.Settings.Options.HandlerTimeout;
        try
        {
            return await action.Answer.WaitAsync(limit, Runtime.Time, exchange.Call.Aborted).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new HandlerUnfinishedException(limit, abandoned: null, callerHasLeft: false);
        }
    }

    private async ValueTask<(ActionAnswer Answer, bool IsRepeat)> RunFirstAsync(CardExchange exchange, SignedAction action)
    {
        try
        {
            if (await Runtime.SignedActions.FindElsewhereAsync(action).ConfigureAwait(false) is { } elsewhere)
            {
                action.Complete(elsewhere);
                Runtime.Logger.ActionRepeated(Name);
                return (elsewhere, true);
            }

            var answer = await RunAsync(exchange).ConfigureAwait(false);
            await Runtime.SignedActions.KeepAsync(action, answer).ConfigureAwait(false);
            return (answer, false);
        }
        catch (HandlerUnfinishedException unfinished)
        {
            if (!unfinished.CallerHasLeft)
                await Runtime.SignedActions.KeepAsync(action, new(TimeoutStatusCode, TimeoutMessage)).ConfigureAwait(false);
            else if (unfinished.Abandoned is Task<CardActionResult> running)
                _ = FinishLaterAsync(action, running);
            else
                Runtime.SignedActions.Drop(action);
            throw;
        }
        catch
        {
            Runtime.SignedActions.Drop(action);
            throw;
        }
    }

    /// <summary>The caller has left, but the handler goes on: a repeat of the request waits for it.</summary>
    private async Task FinishLaterAsync(SignedAction action, Task<CardActionResult> running)
    {
        try
        {
            await Runtime.SignedActions.KeepAsync(action, Answer(await running.ConfigureAwait(false))).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // What the handler fails with is logged where it is watched.
        catch (Exception)
#pragma warning restore CA1031
        {
            Runtime.SignedActions.Drop(action);
        }
    }

    private async ValueTask<ActionAnswer> RunAsync(CardExchange exchange)
    {
        try
        {
            return Answer(await exchange.Settings.Deadline.RunAsync(handler, exchange.Call, exchange.Clock).ConfigureAwait(false));
        }
        finally
        {
            // One that failed may have changed something all the same; and what was changed must be seen though its caller has gone.
            await Runtime.Cache.InvalidateAsync(exchange.Call.Record, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static ActionAnswer Answer(CardActionResult? result) => result is null
        ? throw new InvalidOperationException("The action handler returned null. Return a message or another CardActionResult.")
        : new(result.StatusCode, result.Message);

    /// <remarks>A 5xx would make an app card's fetch repeat the action.</remarks>
    protected override int TimeoutStatusCode => StatusCodes.Status408RequestTimeout;

    protected override string TimeoutMessage => "The app did not answer in time. The action may have run anyway.";
}
