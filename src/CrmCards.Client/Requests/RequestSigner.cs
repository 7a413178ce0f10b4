using System.Globalization;
using System.Text;

namespace CrmCards.Client.Requests;

/// <summary>Puts HubSpot's signatures on a request.</summary>
internal static class RequestSigner
{
    /// <returns>The signature headers, and what was signed.</returns>
    internal static (IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyList<SignatureBase> Bases) Sign(CrmClientOptions options, string method, string url, string? body)
    {
        if (options.ClientSecret is not { } secret) return ([], []);

        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        var timestamp = options.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var headers = new List<KeyValuePair<string, string>>();
        var bases = new List<SignatureBase>();

        // Of versions that share a header, the first in the list wins.
        foreach (var version in SignatureVersion.All.Where(version => options.Signatures.HasFlag(version.Flag)).DistinctBy(version => version.Header).Reverse())
        {
            headers.Add(new(version.Header, version.Sign(secret, method, url, bytes, timestamp)));
            if (version.VersionHeader is { } nameHeader) headers.Add(new(nameHeader, version.Name));
            if (version.TimestampHeader is { } timeHeader) headers.Add(new(timeHeader, timestamp));
            bases.Add(new(version.Flag, version.SignedText(SignatureBase.Secret, method, url, body ?? "", timestamp)));
        }

        return (headers, bases);
    }
}
