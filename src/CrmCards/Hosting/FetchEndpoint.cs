using CrmCards.CompilerServices;
using CrmCards.Iframes;
using CrmCards.Serialization;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>Answers the data fetch requests of a card.</summary>
internal class FetchEndpoint<T>(
    CardRuntime runtime,
    EndpointName name,
    CardDefinition definition,
    Func<CardCall, ValueTask<CardResponse<T>>> handler,
    CardSerializer<T> serializer,
    bool hasPages) : CardEndpoint(runtime, name, definition)
{
    protected override async ValueTask<string> HandleAsync(CardExchange exchange)
    {
        ReadExtensions(exchange.Call);
        var settings = exchange.Settings;
        var response = await RunAsync(exchange.Call, settings, exchange.Clock).ConfigureAwait(false);
        using var json = Write(exchange.Call, response, settings, settings.PublicUrl(exchange.Context.Request));
        await JsonAnswer.SendAsync(exchange.Context, StatusCodes.Status200OK, json.Bytes).ConfigureAwait(false);
        return CardTelemetry.Handled;
    }

    protected override int TimeoutStatusCode => StatusCodes.Status504GatewayTimeout;

    protected override string TimeoutMessage => "The app did not answer in time.";

    protected void ReadExtensions(CardCall call) => call.ReadExtensions(hasPages);

    protected async ValueTask<CardResponse<T>> RunAsync(CardCall call, CardSettings settings, DeadlineClock clock)
    {
        var response = await settings.Deadline.RunAsync(handler, call, clock).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The data fetch handler returned null. Return a CardResponse without results if there is nothing to show.");
        var (count, most) = (response.Results.Count, call.Page.Size);
        response.CheckResults(most);
        Runtime.Telemetry.Returned(Name, Math.Min(count, most));
        if (count > most) Runtime.Logger.ResultsLeftOut(Name, count, most);
        return response;
    }

    /// <returns>The response, for the caller to dispose of.</returns>
    protected PooledJson Write(CardCall call, CardResponse<T> response, CardSettings settings, byte[] publicUrl)
    {
        var iframes = Runtime.Iframes is { } tokens ? new IframeIssuer(tokens, settings.Options.IframeTokenLifetime, Name.Card, call.Request) : null;
        var writer = new CardWriter(publicUrl, iframes) { SendsInputs = call.AsksForInputs, Choices = call.Choices, Page = call.AskedPage };
        try
        {
            serializer(ref writer, response);
            foreach (var problem in writer.Problems ?? [])
                Runtime.Logger.ValueLeftOut(Name, problem);
            foreach (var oddity in writer.Oddities ?? [])
                Runtime.Logger.ResultOdd(Name, oddity);
            CardTooLargeException.ThrowIfTooLarge(writer.Written);
            return writer.Take();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
