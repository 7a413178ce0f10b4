using CrmCards.Iframes;
using CrmCards.Serialization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the data fetch requests of a card.</summary>
internal class FetchEndpoint<T>(
    CardRuntime runtime,
    EndpointName name,
    Func<HttpContext, CardRequest, CancellationToken, ValueTask<CardResponse<T>>> handler,
    CardSerializer<T> serializer) : CardEndpoint(runtime, name)
{
    protected override async ValueTask HandleAsync(HttpContext context, CardRequest request)
    {
        var response = await RunAsync(context, request).ConfigureAwait(false);
        WriteAnswer(context, request, response);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    protected override int TimeoutStatusCode => StatusCodes.Status504GatewayTimeout;

    protected override string TimeoutMessage => "The app did not answer in time.";

    protected async ValueTask<CardResponse<T>> RunAsync(HttpContext context, CardRequest request)
    {
        var response = await Runtime.Settings.Deadline.RunAsync(handler, context, request).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The data fetch handler returned null. Return a CardResponse without results where there is nothing to show.");
        Runtime.Telemetry.Returned(Name, Math.Min(response.Results.Count, CardLimits.MaxResults));
        return response;
    }

    /// <returns>A writer that holds the response, for the caller to dispose of.</returns>
    protected CardWriter Write(CardRequest request, CardResponse<T> response, byte[] publicUrl)
    {
        var iframes = Runtime.Iframes is { } tokens ? new IframeIssuer(tokens, Runtime.Settings.Options.IframeTokenLifetime, Name.Card, request) : null;
        var writer = new CardWriter(publicUrl, iframes);
        try
        {
            serializer(ref writer, response);
            foreach (var problem in writer.Problems ?? [])
                Runtime.Logger.ValueLeftOut(Name, problem);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private void WriteAnswer(HttpContext context, CardRequest request, CardResponse<T> response)
    {
        var writer = Write(request, response, Runtime.Settings.PublicUrl(context.Request));
        try
        {
            JsonAnswer.Write(context, StatusCodes.Status200OK, writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
