namespace CrmCards;

/// <summary>Computes the signatures that HubSpot puts on its requests. Use it to send signed requests in tests.</summary>
public static class RequestSignature
{
    /// <summary>The header of a v1 or v2 signature.</summary>
    public const string Header = "X-HubSpot-Signature";

    /// <summary>The header that says whether <see cref="Header"/> is <c>v1</c> or <c>v2</c>.</summary>
    public const string VersionHeader = "X-HubSpot-Signature-Version";

    /// <summary>The header of a v3 signature.</summary>
    public const string V3Header = "X-HubSpot-Signature-v3";

    /// <summary>The header of a v3 signature's time, in milliseconds since 1970-01-01 UTC.</summary>
    public const string TimestampHeader = "X-HubSpot-Request-Timestamp";

    /// <summary>A v1 signature: SHA-256 of secret and body, in lower-case hex.</summary>
    /// <param name="secret">The app's client secret.</param>
    /// <param name="body">The raw body; empty if there is none.</param>
    public static string V1(string secret, ReadOnlySpan<byte> body) => SignatureVersion.V1.Sign(secret, "", "", body, "");

    /// <summary>A v2 signature: SHA-256 of secret, method, URL and body, in lower-case hex.</summary>
    /// <param name="secret">The app's client secret.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="url">The full public URL as it is called, with its query.</param>
    /// <param name="body">The raw body; empty if there is none.</param>
    public static string V2(string secret, string method, string url, ReadOnlySpan<byte> body) => SignatureVersion.V2.Sign(secret, method, url, body, "");

    /// <summary>A v3 signature: HMAC-SHA-256 of method, URL, body and time under the secret, in Base64.</summary>
    /// <param name="secret">The app's client secret.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="url">The full public URL as it is called, with its query. The escapes that the contract decodes for v3 are decoded here.</param>
    /// <param name="body">The raw body; empty if there is none.</param>
    /// <param name="timestamp">The text of the header <see cref="TimestampHeader"/>.</param>
    public static string V3(string secret, string method, string url, ReadOnlySpan<byte> body, string timestamp) => SignatureVersion.V3.Sign(secret, method, url, body, timestamp);

    /// <summary>The URL as a v3 signature covers it: with the escapes decoded that the contract lists, such as <c>%2F</c>, and no others.</summary>
    /// <param name="url">The full public URL as it is called, with its query.</param>
    public static string V3Url(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return SignatureVersion.V3.Documented(url);
    }
}
