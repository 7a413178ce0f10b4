using Microsoft.Extensions.Logging;

namespace CrmCards.Telemetry;

/// <summary>The log lines of the endpoints, in the category <c>CrmCards</c>. Event ids are stable.</summary>
internal static partial class Log
{
    internal const string Category = "CrmCards";

    [LoggerMessage(1, LogLevel.Information, "{Endpoint}: refused with {StatusCode}. {Reason}")]
    internal static partial void RequestRefused(this ILogger logger, EndpointName endpoint, int statusCode, LogText reason);

    [LoggerMessage(2, LogLevel.Debug, "{Endpoint}: the caller disconnected before the answer")]
    internal static partial void RequestAborted(this ILogger logger, EndpointName endpoint);

    [LoggerMessage(3, LogLevel.Error, "{Endpoint}: the handler failed")]
    internal static partial void HandlerFailed(this ILogger logger, Exception exception, EndpointName endpoint);

    [LoggerMessage(4, LogLevel.Warning, "{Endpoint}: a value was left out of the response because {Problem}")]
    internal static partial void ValueLeftOut(this ILogger logger, EndpointName endpoint, LogText problem);

    [LoggerMessage(5, LogLevel.Error, "The card {Card} was declared with errors and was not generated: {Diagnostics}")]
    internal static partial void CardBroken(this ILogger logger, string card, string diagnostics);

    [LoggerMessage(6, LogLevel.Warning, "{Endpoint}: the request was refused, because {Reason}. The signature was checked against this URL, shown without its query: {Url}")]
    internal static partial void SignatureRefused(this ILogger logger, EndpointName endpoint, string reason, LogText url);

    [LoggerMessage(15, LogLevel.Debug, "{Endpoint}: the full URL that the signature was checked against: {Url}")]
    internal static partial void SignatureRefusedUrl(this ILogger logger, EndpointName endpoint, LogText url);

    [LoggerMessage(16, LogLevel.Warning,
        "{Endpoint}: the request was refused, because {Reason}. No client secret is configured, and without one only programs on this machine are served")]
    internal static partial void UnsignedRefused(this ILogger logger, EndpointName endpoint, LogText reason);

    [LoggerMessage(7, LogLevel.Debug, "{Endpoint}: the signature matches ({Version}, {Reading})")]
    internal static partial void SignatureAccepted(this ILogger logger, EndpointName endpoint, string version, string reading);

    [LoggerMessage(17, LogLevel.Warning, "Signatures {Version} are accepted, but {Weakness}. App cards send v3: leave AcceptedSignatures out if nothing else calls")]
    internal static partial void AcceptingOldSignatures(this ILogger logger, string version, string weakness);

    [LoggerMessage(31, LogLevel.Warning, "{Endpoint}: signatures {Version} are accepted, but {Weakness}")]
    internal static partial void EndpointAcceptingOldSignatures(this ILogger logger, EndpointName endpoint, string version, string weakness);

    [LoggerMessage(18, LogLevel.Information, "{Endpoint}: the same request came before; its action was not run again, and the first answer was sent again")]
    internal static partial void ActionRepeated(this ILogger logger, EndpointName endpoint);

    [LoggerMessage(19, LogLevel.Warning, "More than {Count} signed actions came while their signatures hold: the oldest are forgotten, and a repeat of them would run again")]
    internal static partial void ActionsForgotten(this ILogger logger, int count);

    [LoggerMessage(30, LogLevel.Warning, "The cache failed and was skipped")]
    internal static partial void CacheFailed(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "No client secret is configured: requests are served without a signature, to callers on this machine only. Set CrmCards:ClientSecret to the client secret of your app in HubSpot")]
    internal static partial void ServingUnsigned(this ILogger logger);

    [LoggerMessage(9, LogLevel.Warning, "{Endpoint}: the handler was cancelled after {Seconds} s, the limit that HandlerTimeout sets")]
    internal static partial void HandlerTimedOut(this ILogger logger, EndpointName endpoint, double seconds);

    [LoggerMessage(10, LogLevel.Error, "{Endpoint}: the handler was cancelled but did not stop, and was abandoned. Pass its CancellationToken on")]
    internal static partial void HandlerAbandoned(this ILogger logger, EndpointName endpoint);

    [LoggerMessage(14, LogLevel.Error, "The changed configuration is not valid: the settings stay as they were. {Reason}")]
    internal static partial void ChangeRefused(this ILogger logger, string reason);

    [LoggerMessage(13, LogLevel.Warning, "The cache did not answer within {Seconds} s and was skipped")]
    internal static partial void CacheSilent(this ILogger logger, double seconds);

    [LoggerMessage(12, LogLevel.Information, "The page {Path} was not opened: its token is missing, expired, altered, or for another page")]
    internal static partial void IframeRefused(this ILogger logger, LogText path);

    [LoggerMessage(11, LogLevel.Warning, "{Endpoint}: an abandoned handler has ended")]
    internal static partial void AbandonedHandlerEnded(this ILogger logger, Exception? exception, EndpointName endpoint);

    [LoggerMessage(20, LogLevel.Warning, "{Endpoint}: {Oddity}")]
    internal static partial void ResultOdd(this ILogger logger, EndpointName endpoint, LogText oddity);

    [LoggerMessage(22, LogLevel.Information, "{Endpoint}: the handler returned {Count} results, and only the first {Limit} were sent, because a card shows no more")]
    internal static partial void ResultsLeftOut(this ILogger logger, EndpointName endpoint, int count, int limit);

    [LoggerMessage(21, LogLevel.Error, "{Endpoint}: the answer has {Size} bytes, but callers read at most {Limit}. Shorten it: {Largest}")]
    internal static partial void CardTooLarge(this ILogger logger, EndpointName endpoint, int size, int limit, LogText largest);
}
