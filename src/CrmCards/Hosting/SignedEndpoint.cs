using CrmCards.Requests;
using CrmCards.Signatures;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>An endpoint of the app's own behind the check of HubSpot's signature.</summary>
internal sealed class SignedEndpoint(CardRuntime runtime, EndpointName name, SignatureVersions? accepted, RequestDelegate handler)
{
    internal async Task InvokeAsync(HttpContext context)
    {
        if (await RefusesAsync(context).ConfigureAwait(false) is { } refusal)
        {
            await JsonAnswer.SendMessageAsync(context, refusal.StatusCode, refusal.Message).ConfigureAwait(false);
            return;
        }

        await handler(context).ConfigureAwait(false);
    }

    /// <returns>What the caller is told that is not let in; null where it is.</returns>
    private async ValueTask<InvalidCardRequestException?> RefusesAsync(HttpContext context)
    {
        var settings = runtime.Settings;
        try
        {
            var body = await ReceiveAsync(context.Request, settings.Options).ConfigureAwait(false);
            var gate = settings.Gate;
            var outcome = gate.Check(context, body, name, gate.KnowsApps ? App(context.Request, body) : SigningApp.Of(null), accepted, mayBeArray: true);
            if (outcome.IsRefused)
            {
                runtime.Telemetry.Refused(name, outcome.Word);
                return new(SignatureGate.Refusal, StatusCodes.Status401Unauthorized);
            }

            RequestTarget.Check(RequestTarget.Of(context.Request), mayBeArray: true);
            CheckBody(context.Request, body);
            return null;
        }
        catch (InvalidCardRequestException e)
        {
            return Invalid(e);
        }
        catch (BadHttpRequestException e)
        {
            return Invalid(new("The request could not be read.", e.StatusCode));
        }
    }

    private InvalidCardRequestException Invalid(InvalidCardRequestException reason)
    {
        runtime.Logger.RequestRefused(name, reason.StatusCode, reason.Message);
        runtime.Telemetry.Refused(name, CardTelemetry.Invalid);
        return reason;
    }

    /// <summary>Reads the body, and lets the endpoint read it again.</summary>
    private async ValueTask<byte[]> ReceiveAsync(HttpRequest request, CrmCardsOptions options)
    {
        if (!RequestBody.IsExpected(request)) return [];
        using var timeout = new CancellationTokenSource(options.HandlerTimeout, runtime.Time);
        var body = await RequestBody.ReadAsync(request, options.MaxRequestBodySize, timeout.Token).ConfigureAwait(false);
        request.Body = new MemoryStream(body, writable: false);
        return body;
    }

    /// <summary>Webhooks name their app in each event of an array: then each secret will do.</summary>
    private static SigningApp App(HttpRequest request, byte[] body)
    {
        try
        {
            var parameters = new RequestParameters();
            RequestReader.Read(request, body, parameters);
            return parameters.OptionalId(ContractParameters.App) is { } id ? SigningApp.Of(id) : SigningApp.Unknown;
        }
        catch (InvalidCardRequestException)
        {
            return SigningApp.Unknown;
        }
    }

    /// <summary>Whatever its Content-Type says: the first byte decides where the address ends.</summary>
    private static void CheckBody(HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return;
        if (body[0] is (byte)'{' or (byte)'[')
        {
            JsonBody.Check(body, mayBeArray: true);
            return;
        }

        var parameters = new RequestParameters();
        FormBody.Check(body, request);
        parameters.AddFormEncoded(body);
        _ = ContractParameters.Of(parameters);
    }
}
