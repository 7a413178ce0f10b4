using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the requests of an action hook.</summary>
internal sealed class ActionEndpoint(
    CardRuntime runtime,
    string name,
    Func<HttpContext, CardRequest, CancellationToken, ValueTask<ActionResult>> handler) : CardEndpoint(runtime, name)
{
    protected override async ValueTask HandleAsync(HttpContext context, CardRequest request)
    {
        var result = await handler(context, request, context.RequestAborted).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The action handler returned null. Return a message or another ActionResult.");
        await JsonAnswer.SendMessageAsync(context, result.StatusCode, result.Message).ConfigureAwait(false);
    }
}
