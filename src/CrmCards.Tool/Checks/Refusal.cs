using System.Security.Cryptography;
using System.Text;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>An endpoint that refuses the usual request: looks which other signature it takes.</summary>
internal static class Refusal
{
    internal static async Task ExplainAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var advice = await IsTakenAsync(run, Verbatim(run.Usual.Request, run.Options.Secret), cancellationToken).ConfigureAwait(false)
            ? "it accepts the signature of the URL without decoded escapes, but HubSpot signs the URL with the escapes of : / ? @ ! $ ' ( ) * , ; decoded"
            : "check that it has this client secret, checks the signature that HubSpot sends (--signatures), and knows its public address (--public-url)";
        var message = $"A request that is signed as HubSpot signs it was refused: {advice}";
        run.Add(MannerRules.SignatureRefused, message, run.Usual.Request, value: $"{run.Usual.Answer!.StatusCode}");
    }

    private static async Task<bool> IsTakenAsync(CheckRun run, SentRequest? request, CancellationToken cancellationToken) =>
        request is not null && (await run.Endpoint.FetchAsync(request, cancellationToken).ConfigureAwait(false)).Answer is { StatusCode: not (401 or 403) };

    /// <summary>The request with the URL signed as it is sent; null if it has no signature of v3.</summary>
    private static SentRequest? Verbatim(SentRequest request, string secret)
    {
        if (request.Headers.FirstOrDefault(header => header.Key == RequestSignature.TimestampHeader).Value is not { } timestamp) return null;
        var text = Encoding.UTF8.GetBytes(request.Method + request.Url.OriginalString + timestamp);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text));
        KeyValuePair<string, string>[] headers =
            [.. request.Headers.Select(header => header.Key == RequestSignature.V3Header ? new(header.Key, signature) : header)];
        return new(request.Method, request.Url, request.Address, headers, request.Body, request.SignatureBases);
    }
}
