using System.Net.Mime;
using CrmCards.Client;
using CrmCards.Client.Requests;

namespace CrmCards.Tool.Checks.Probes;

/// <summary>Requests that are not HubSpot's, and must be refused.</summary>
internal static class SignatureProbes
{
    /// <summary>Servers have five minutes of patience.</summary>
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(10);

    /// <summary>A parameter that no card asks for; its end is moved over the borders.</summary>
    private const string Tail = "&crmcards_check=10";

    internal static IEnumerable<Probe> Of(CheckOptions options)
    {
        yield return Refused("a request without a signature", new(Signing: Signing.Absent), MannerRules.UnsignedAccepted,
            "A request without a signature was accepted: refuse it with 401");
        yield return Refused("a request with a wrong signature", new(Signing: Signing.Wrong), MannerRules.WrongSignatureAccepted,
            "A request that was signed with another secret was accepted: refuse it with 401");
        if (options.Signatures.HasFlag(SignatureVersions.V3))
        {
            yield return Refused("a request of ten minutes ago", new(Age: TooOld), MannerRules.OldSignatureAccepted,
                "A request that was signed ten minutes ago was accepted: refuse it after five");
            yield return Refused("a request of the future", new(Age: -TooOld), MannerRules.OldSignatureAccepted,
                "A request that was signed ten minutes ahead was accepted: refuse more than five");
        }

        if (options.Signatures == SignatureVersions.V3)
            yield return new("the border between URL and time, moved", MoveIntoTimeAsync);
        if (!options.Signatures.HasFlag(SignatureVersions.V1))
            yield return new("the border between URL and body, moved", MoveIntoBodyAsync);
    }

    private static Probe Refused(string about, Manner manner, CheckRule rule, string message) => new(about, async (run, cancellationToken) =>
        Judge(run, await run.Endpoint.FetchAsync(manner, cancellationToken).ConfigureAwait(false), manner, rule, message));

    /// <summary>The URL loses its last digit, a zero, to the timestamp, which is the same number.</summary>
    private static async Task MoveIntoTimeAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var request = Signed(run);
        KeyValuePair<string, string>[] headers =
            [.. request.Headers.Select(header => header.Key == RequestSignature.TimestampHeader ? new(header.Key, "0" + header.Value) : header)];
        var moved = new SentRequest(request.Method, Shortened(request.Url, 1), Shortened(request.Address, 1), headers, body: null, request.SignatureBases);
        Judge(run, await run.Endpoint.FetchAsync(moved, cancellationToken).ConfigureAwait(false), Manner.Usual, MannerRules.MovedBorderAccepted,
            "A digit was moved from the URL to the timestamp, and the request was accepted: refuse a timestamp that begins with 0");
    }

    /// <summary>The URL loses its last parameter to the body.</summary>
    private static async Task MoveIntoBodyAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var request = Signed(run);
        var moved = new SentRequest(
            request.Method,
            Shortened(request.Url, Tail.Length),
            Shortened(request.Address, Tail.Length),
            [.. request.Headers, new("Content-Type", MediaTypeNames.Application.FormUrlEncoded)],
            Tail,
            request.SignatureBases);
        Judge(run, await run.Endpoint.FetchAsync(moved, cancellationToken).ConfigureAwait(false), Manner.Usual, MannerRules.MovedBorderAccepted,
            "A parameter was moved from the URL to the body, and the request was accepted: refuse a GET with a body");
    }

    private static SentRequest Signed(CheckRun run) => run.Endpoint.Request("GET", run.Usual.Request.Url.OriginalString + Tail);

    private static Uri Shortened(Uri url, int characters) => CalledUrl.Exactly(url.OriginalString[..^characters]);

    private static void Judge(CheckRun run, FetchExchange exchange, Manner manner, CheckRule rule, string message)
    {
        var status = exchange.Answer?.StatusCode;
        switch (status)
        {
            case null:
                run.AddFindings(exchange, manner);
                break;
            case >= 200 and < 300:
                run.Add(rule, message, exchange.Request, manner, value: $"{status}");
                break;
            case < 400 or >= 500:
                run.Add(MannerRules.RefusalStatus, "A request that is not HubSpot's must be refused with 401", exchange.Request, manner, value: $"{status}");
                break;
        }
    }
}
