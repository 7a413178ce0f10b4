using CrmCards.Iframes;
using CrmCards.Serialization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the data fetch requests of a card.</summary>
internal sealed class FetchEndpoint<T>(
    CardRuntime runtime,
    EndpointName name,
    Func<HttpContext, CardRequest, CancellationToken, ValueTask<CardResponse<T>>> handler,
    CardSerializer<T> serializer) : CardEndpoint(runtime, name)
{
    protected override async ValueTask HandleAsync(HttpContext context, CardRequest request)
    {
        var response = await Runtime.Settings.Deadline.RunAsync(handler, context, request).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The data fetch handler returned null. Return a CardResponse without results where there is nothing to show.");
        WriteResponse(context, request, response);
        Runtime.Telemetry.Returned(Name, Math.Min(response.Results.Count, CardLimits.MaxResults));
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    protected override int TimeoutStatusCode => StatusCodes.Status504GatewayTimeout;

    protected override string TimeoutMessage => "The app did not answer in time.";

    private void WriteResponse(HttpContext context, CardRequest request, CardResponse<T> response)
    {
        var settings = Runtime.Settings;
        var iframes = Runtime.Iframes is { } tokens ? new IframeIssuer(tokens, settings.Options.IframeTokenLifetime, Name.Card, request) : null;
        var writer = new CardWriter(settings.PublicUrl(context.Request), iframes);
        try
        {
            serializer(ref writer, response);
            foreach (var problem in writer.Problems ?? [])
                Runtime.Logger.ValueLeftOut(Name, problem);
            JsonAnswer.Write(context, StatusCodes.Status200OK, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
