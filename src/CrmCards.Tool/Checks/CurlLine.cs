using System.Globalization;
using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>A request as a line for the shell, which signs itself with <c>$CLIENT_SECRET</c> when it is run.</summary>
internal static class CurlLine
{
    private const string Secret = "\"$CLIENT_SECRET\"";

    /// <param name="request">The request.</param>
    /// <param name="manner">How it was signed.</param>
    internal static string Of(SentRequest request, Manner manner)
    {
        var secret = manner.Signing == Signing.Wrong ? Quoted(Endpoint.OtherSecret) : Secret;
        var timestamp = request.Headers.FirstOrDefault(header => header.Key == RequestSignature.TimestampHeader).Value;
        var headers = request.Headers.Select(header => $" -H {Header(request, header, timestamp, secret)}");
        var body = request.Body is null ? "" : $" --data-binary {Quoted(request.Body)}";
        return $"{Clock(timestamp, manner.Age)}curl -gi -X {request.Method} {Quoted(request.Address.OriginalString)}{string.Concat(headers)}{body}";
    }

    /// <summary>The page of an iframe action.</summary>
    internal static string Of(Uri page) => $"curl -gi {Quoted(page.OriginalString)}";

    private static string Clock(string? timestamp, TimeSpan age)
    {
        if (timestamp is null) return "";
        var zero = timestamp.StartsWith('0') ? "0" : "";
        var seconds = age == TimeSpan.Zero ? "date +%s" : string.Create(CultureInfo.InvariantCulture, $"($(date +%s) - {age.TotalSeconds:0})");
        return $"t={zero}$({seconds})000; ";
    }

    private static string Header(SentRequest request, KeyValuePair<string, string> header, string? timestamp, string secret)
    {
        if (header.Key == RequestSignature.TimestampHeader) return $"\"{header.Key}: $t\"";
        var versions = SignatureVersion.All.Where(version => version.Header == header.Key).Select(version => version.Flag);
        var signed = request.SignatureBases.FirstOrDefault(signed => versions.Contains(signed.Version));
        return signed switch
        {
            null => Quoted($"{header.Key}: {header.Value}"),
            { Version: SignatureVersions.V3 } =>
                $"\"{header.Key}: $(printf %s {Quoted(signed.Text[..^timestamp!.Length])}\"$t\" | openssl dgst -sha256 -hmac {secret} -binary | base64)\"",
            _ => $"\"{header.Key}: $(printf %s {secret}{Quoted(signed.Text[SignatureBase.Secret.Length..])} | openssl dgst -sha256 -r | cut -d ' ' -f 1)\"",
        };
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
