using CrmCards.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmCards.Signatures;

/// <summary>Accepts HubSpot's requests, and no others.</summary>
internal sealed class SignatureGate(CrmCardsOptions options, bool isDevelopment, TimeProvider time, ILogger logger)
{
    /// <summary>The answer to a caller that is refused: nothing that would help to get in.</summary>
    internal const string Refusal = "The request was not accepted.";

    private readonly SignatureVerifier _verifier = new(options, time);
    private readonly CalledUrls _urls = new(options.PublicUrl, isDevelopment);
    private readonly bool _admitsUnsigned = isDevelopment && !options.HasSecret;

    /// <inheritdoc cref="SignatureVerifier.KnowsApps"/>
    internal bool KnowsApps => _verifier.KnowsApps;

    /// <summary>Checks the signature, and logs what came of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">Its raw body.</param>
    /// <param name="endpoint">The endpoint that it asks for.</param>
    /// <param name="app">The app that it names.</param>
    /// <param name="accepted">The versions that the endpoint accepts; null if it accepts what the options say.</param>
    /// <param name="mayBeArray">Whether the body may be a JSON array.</param>
    internal SignatureOutcome Check(
        HttpContext context,
        ReadOnlyMemory<byte> body,
        EndpointName endpoint,
        SigningApp app,
        SignatureVersions? accepted = null,
        bool mayBeArray = false)
    {
        if (_admitsUnsigned) return CheckUnsigned(context, endpoint);

        var versions = accepted ?? options.AcceptedSignatures;
        var request = new SignedRequest(context.Request.Method, _urls.Of(context.Request), body, context.Request.Headers, app, mayBeArray);
        var outcome = _verifier.Verify(request, versions);
        if (outcome.Fault == SignatureFault.Mismatch) outcome = VerifyOthers(request, context.Request, versions, outcome);
        if (!outcome.IsRefused)
        {
            logger.SignatureAccepted(endpoint, outcome.Version!.Name, outcome.Reading!);
            return outcome;
        }

        logger.SignatureRefused(endpoint, Reason(outcome, request), request.Url.WithoutQuery);
        if (logger.IsEnabled(LogLevel.Debug)) logger.SignatureRefusedUrl(endpoint, LogText.Whole(request.Url.ToString()));
        return outcome;
    }

    private SignatureOutcome VerifyOthers(SignedRequest request, HttpRequest received, SignatureVersions versions, SignatureOutcome outcome)
    {
        foreach (var url in _urls.Others(received))
        {
            var other = _verifier.Verify(request with { Url = url }, versions);
            if (!other.IsRefused) return other;
        }

        return outcome;
    }

    private SignatureOutcome CheckUnsigned(HttpContext context, EndpointName endpoint)
    {
        if (LocalCaller.Refuses(context) is not { } reason) return new(SignatureFault.None);
        logger.UnsignedRefused(endpoint, reason);
        return new(SignatureFault.NotLocal);
    }

    private static string Reason(SignatureOutcome outcome, in SignedRequest request) => outcome.Fault switch
    {
        SignatureFault.Missing => "it has no signature of a version that is accepted",
        SignatureFault.UnknownVersion =>
            $"its signature is of version '{new LogText(request.Header(RequestSignature.VersionHeader) ?? SignatureVersion.V2.Name)}', which is not accepted (AcceptedSignatures)",
        SignatureFault.BadTimestamp => $"{RequestSignature.TimestampHeader} is missing, or is not a number of milliseconds without leading zeros",
        SignatureFault.Stale => $"it was signed {outcome.Age / 1000:0} s ago, and {SignatureVerifier.Window.TotalSeconds:0} s either way are allowed; check the clock",
        SignatureFault.NoSecret => "no client secret is configured for the app that it names",
        _ => "its signature does not match; check that the client secret is the app's, and that PublicUrl gives the URL that HubSpot called"
            + (request.Url.IsInDoubt ? ". The URL contains escapes that callers are known to sign in different ways" : ""),
    };
}
