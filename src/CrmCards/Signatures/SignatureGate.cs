using System.Net;
using CrmCards.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CrmCards.Signatures;

/// <summary>Lets the CRM's requests in, and nobody else's.</summary>
internal sealed class SignatureGate(CrmCardsOptions options, bool isDevelopment, TimeProvider time, ILogger logger)
{
    private readonly SignatureVerifier _verifier = new(options, time);
    private readonly SignedUrl.PublicParts? _publicUrl = options.PublicUrl is { } url ? new(url) : null;
    private readonly bool _admitsUnsigned = isDevelopment && !options.HasSecret;

    /// <returns>Why the request may not pass, in a word for metrics, while the log has the details; null where it may.</returns>
    internal string? Refuses(HttpContext context, ReadOnlyMemory<byte> body, EndpointName endpoint)
    {
        if (_admitsUnsigned)
        {
            if (IsFromThisMachine(context)) return null;
            logger.SignatureRefused(endpoint, "no client secret is configured, and without one only callers on this machine are served", "nothing");
            return Word(SignatureFault.NoSecret);
        }

        var headers = context.Request.Headers;
        var request = new SignedRequest(
            context.Request.Method,
            SignedUrl.Of(context.Request, _publicUrl),
            body,
            V3: headers[RequestSignature.V3Header],
            Timestamp: headers[RequestSignature.TimestampHeader],
            Legacy: headers[RequestSignature.Header],
            LegacyVersion: headers[RequestSignature.VersionHeader],
            AppId: AppId(context.Request));
        var outcome = _verifier.Verify(request);
        if (outcome.Fault == SignatureFault.None)
        {
            logger.SignatureAccepted(endpoint, outcome.Match!);
            return null;
        }

        logger.SignatureRefused(endpoint, Reason(outcome, request), request.Url.ToString());
        return Word(outcome.Fault);
    }

    private static string Word(SignatureFault fault) => fault switch
    {
        SignatureFault.Missing => "missing",
        SignatureFault.UnknownVersion => "unknown_version",
        SignatureFault.BadTimestamp => "bad_timestamp",
        SignatureFault.Stale => "stale",
        SignatureFault.NoSecret => "no_secret",
        _ => "mismatch",
    };

    private string? AppId(HttpRequest request)
    {
        if (options.AppClientSecrets.Count == 0) return null;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value.AsMemory()))
        {
            if (pair.EncodedName.Span is "appId") return pair.DecodeValue().ToString();
        }

        return null;
    }

    /// <summary>A tunnel or proxy calls from this machine too, but says for whom.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static string Reason(SignatureOutcome outcome, in SignedRequest request) => outcome.Fault switch
    {
        SignatureFault.Missing => $"it has no signature: neither {RequestSignature.V3Header} nor {RequestSignature.Header}",
        SignatureFault.UnknownVersion => $"its signature is of version '{request.LegacyVersion ?? "v2"}', which is not accepted",
        SignatureFault.BadTimestamp => $"{RequestSignature.TimestampHeader} is missing or no number of milliseconds",
        SignatureFault.Stale => $"it was signed {outcome.Age / 1000:0} s ago, and {SignatureVerifier.Window.TotalSeconds:0} s either way are allowed; see whether the clock is right",
        SignatureFault.NoSecret => "no client secret is configured for the app that it names",
        _ => "its signature is another; see whether the client secret is the app's, and whether PublicUrl makes the URL that the CRM called",
    };
}
