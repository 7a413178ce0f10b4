using CrmCards.Requests;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the requests of an action hook.</summary>
internal sealed class ActionEndpoint(
    CardRuntime runtime,
    EndpointName name,
    Func<CardCall, ValueTask<ActionResult>> handler) : CardEndpoint(runtime, name)
{
    protected override async ValueTask HandleAsync(CardCall call)
    {
        var result = await RunAsync(call).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The action handler returned null. Return a message or another ActionResult.");
        await JsonAnswer.SendMessageAsync(call.Context, result.StatusCode, result.Message).ConfigureAwait(false);
    }

    private async ValueTask<ActionResult> RunAsync(CardCall call)
    {
        try
        {
            return await Runtime.Settings.Deadline.RunAsync(handler, call).ConfigureAwait(false);
        }
        finally
        {
            // One that failed may have changed something all the same; and what was changed must be seen though its caller has gone.
            var request = call.Request;
            await Runtime.Cache.InvalidateAsync(request.PortalId, request.AssociatedObjectType, request.AssociatedObjectId, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <remarks>A 5xx would make an app card's fetch repeat the action.</remarks>
    protected override int TimeoutStatusCode => StatusCodes.Status408RequestTimeout;

    protected override string TimeoutMessage => "The app did not answer in time. The action may have been carried out all the same.";
}
