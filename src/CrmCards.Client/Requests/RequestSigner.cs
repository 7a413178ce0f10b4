using System.Globalization;
using System.Text;

namespace CrmCards.Client.Requests;

/// <summary>Puts the CRM's signatures on a request.</summary>
internal static class RequestSigner
{
    /// <returns>The signature headers, and what was signed.</returns>
    internal static (IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyList<SignatureBase> Bases) Sign(CrmClientOptions options, string method, string url, string? body)
    {
        if (options.ClientSecret is not { } secret) return ([], []);

        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        var headers = new List<KeyValuePair<string, string>>();
        var bases = new List<SignatureBase>();
        if (options.Signatures.HasFlag(SignatureVersions.V2))
            AddLegacy(SignatureVersions.V2, RequestSignature.V2(secret, method, url, bytes), method + url + body);
        else if (options.Signatures.HasFlag(SignatureVersions.V1))
            AddLegacy(SignatureVersions.V1, RequestSignature.V1(secret, bytes), body ?? "");

        if (options.Signatures.HasFlag(SignatureVersions.V3))
        {
            var timestamp = options.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            headers.Add(new(RequestSignature.V3Header, RequestSignature.V3(secret, method, url, bytes, timestamp)));
            headers.Add(new(RequestSignature.TimestampHeader, timestamp));
            bases.Add(new(SignatureVersions.V3, method + RequestSignature.V3Url(url) + body + timestamp));
        }

        return (headers, bases);

        void AddLegacy(SignatureVersions version, string signature, string signed)
        {
            headers.Add(new(RequestSignature.Header, signature));
            headers.Add(new(RequestSignature.VersionHeader, version == SignatureVersions.V1 ? "v1" : "v2"));
            bases.Add(new(version, SignatureBase.Secret + signed));
        }
    }
}
