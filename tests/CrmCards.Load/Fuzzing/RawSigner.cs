using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmCards.Load.Fuzzing;

/// <summary>Signs requests as HubSpot and its SDKs do: by the contract alone, and without the code that checks signatures.</summary>
internal sealed partial class RawSigner(string secret, string publicUrl)
{
    /// <summary>The ways in which callers are known to turn a URL into what they sign.</summary>
    internal static IReadOnlyList<Func<string, string>> Readings { get; } =
    [
        url => Table().Replace(url, Decoded),
        url => url,
        url => AllButDelimiters().Replace(url, Decoded),
    ];

    internal RawRequest V3(RawRequest request, long milliseconds, int reading = 0)
    {
        var timestamp = milliseconds.ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Bytes(secret), Bytes($"{request.Method}{Readings[reading](publicUrl + request.Target)}{request.Body}{timestamp}"));
        return request.With("X-HubSpot-Signature-v3", Convert.ToBase64String(hash)).With("X-HubSpot-Request-Timestamp", timestamp);
    }

    internal RawRequest V2(RawRequest request, int reading = 1) =>
        Legacy(request, "v2", $"{secret}{request.Method}{Readings[reading](publicUrl + request.Target)}{request.Body}");

    internal RawRequest V1(RawRequest request) => Legacy(request, "v1", secret + request.Body);

    private static RawRequest Legacy(RawRequest request, string version, string source) =>
        request.With("X-HubSpot-Signature", Convert.ToHexStringLower(SHA256.HashData(Bytes(source)))).With("X-HubSpot-Signature-Version", version);

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static string Decoded(Match escape) => ((char)Convert.ToByte(escape.Value[1..], 16)).ToString();

    [GeneratedRegex("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex("%(?!26|3D|2B|23|25|7B|7D|22|5B|5D)[0-9A-F]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex AllButDelimiters();
}
