using CrmCards.Requests;
using CrmCards.Signatures;
using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>One of the app's own endpoints, guarded by the check of HubSpot's signature.</summary>
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

    /// <returns>The answer to a caller that is refused; null if the caller is accepted.</returns>
    private async ValueTask<InvalidCardRequestException?> RefusesAsync(HttpContext context)
    {
        var settings = runtime.Settings;
        try
        {
            var body = await ReceiveAsync(context.Request, settings.Options).ConfigureAwait(false);
            var gate = settings.Gate;
            InvalidCardRequestException? fault = null;
            var app = gate.KnowsApps ? App(context.Request, body, out fault) : SigningApp.Of(null);
            var outcome = gate.Check(context, body, name, app, accepted, mayBeArray: true);
            if (outcome.IsRefused)
            {
                runtime.Telemetry.Refused(name, outcome.Word);
                return new(SignatureGate.Refusal, StatusCodes.Status401Unauthorized);
            }

            if (fault is not null) return Invalid(fault);
            TargetCheck.Check(context.Request, mayBeArray: true);
            if (PercentEncoding.IsBroken(context.Request.QueryString.Value)) throw new InvalidCardRequestException("The query of the request's address is not percent-encoded.");
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
        runtime.Refused(name, reason.StatusCode, reason.Message);
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

    /// <summary>Webhooks name their app in each event of an array: then each secret will do, and also where the request names none.</summary>
    private static SigningApp App(HttpRequest request, ReadOnlySpan<byte> body, out InvalidCardRequestException? fault)
    {
        fault = null;
        try
        {
            var parameters = new RequestParameters { OnlyName = ContractParameters.App };
            parameters.AddFormEncoded(request.QueryString.Value.AsMemory());
            if (IsForm(body))
            {
                parameters.AddFormEncoded(body);
            }
            else if (body is [(byte)'{', ..])
            {
                JsonBody.Check(body, mayBeArray: false);
                parameters.AddJson(body);
            }

            return parameters.OptionalId(ContractParameters.App) is { } id ? SigningApp.Of(id) : SigningApp.Unknown;
        }
        catch (InvalidCardRequestException e)
        {
            fault = e;
            return SigningApp.Unknown;
        }
    }

    /// <summary>The first byte decides where the address ends, whatever the Content-Type says; and that is not signed, so it must not say another thing.</summary>
    private static void CheckBody(HttpRequest request, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return;
        if (!IsForm(body))
        {
            if (request.HasFormContentType)
                throw new InvalidCardRequestException("The body is JSON, but its Content-Type says that it is a form.", StatusCodes.Status415UnsupportedMediaType);
            JsonBody.Check(body, mayBeArray: true);
            return;
        }

        var parameters = new RequestParameters();
        FormBody.Check(body, request);
        parameters.AddFormEncoded(body);
        _ = ContractParameters.Of(parameters);
    }

    private static bool IsForm(ReadOnlySpan<byte> body) => body is [not ((byte)'{' or (byte)'['), ..];
}
