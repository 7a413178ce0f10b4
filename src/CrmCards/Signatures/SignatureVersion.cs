using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CrmCards.Signatures;

namespace CrmCards;

/// <summary>
/// A version of request signature: which headers carry it, what it covers, how it reads the URL and how it is written. <see cref="All"/> lists
/// every one that HubSpot uses.
/// </summary>
public sealed class SignatureVersion
{
    private readonly UrlReading[] _readings;
    private readonly UrlReading[] _readingsBesideAnArray;
    private readonly bool _isBase64;

    private SignatureVersion(SignatureVersions flag, string name, string header, bool isBase64, params UrlReading[] readings)
    {
        (Flag, Name, Header, _isBase64, _readings) = (flag, name, header, isBase64, readings);
        _readingsBesideAnArray = [.. readings.Select(reading => reading.BesideAnArray)];
    }

    /// <summary>HMAC-SHA-256 of method, URL, body and time with the secret as key, in Base64. What app cards send.</summary>
    public static SignatureVersion V3 { get; } = new(
        SignatureVersions.V3, "v3", RequestSignature.V3Header, isBase64: true, UrlReading.ByTable, UrlReading.AsSent, UrlReading.Wholly, UrlReading.Apostrophes)
    {
        TimestampHeader = RequestSignature.TimestampHeader,
    };

    /// <summary>SHA-256 of secret, method, URL and body, in hexadecimal digits.</summary>
    public static SignatureVersion V2 { get; } = new(SignatureVersions.V2, "v2", RequestSignature.Header, isBase64: false, UrlReading.AsSent, UrlReading.ByTable)
    {
        VersionHeader = RequestSignature.VersionHeader,
        IsDefaultOfHeader = true,
        Weakness = "they carry no time, so anyone who has seen a request can send it again for as long as the secret is in use",
    };

    /// <summary>SHA-256 of secret and body, in hexadecimal digits.</summary>
    public static SignatureVersion V1 { get; } = new(SignatureVersions.V1, "v1", RequestSignature.Header, isBase64: false)
    {
        VersionHeader = RequestSignature.VersionHeader,
        Weakness = "they cover only the body, so anyone who has seen a request can send its body to every address of the app, for as long as the secret is in use",
    };

    /// <summary>Every version, in the order in which they are looked for in a request.</summary>
    public static IReadOnlyList<SignatureVersion> All { get; } = [V3, V2, V1];

    /// <summary>The version in a set of them.</summary>
    public SignatureVersions Flag { get; }

    /// <summary>The version's name, such as <c>v3</c>; also the text in <see cref="VersionHeader"/>.</summary>
    public string Name { get; }

    /// <summary>The header of the signature.</summary>
    public string Header { get; }

    /// <summary>The header that tells versions apart that share <see cref="Header"/>; <see langword="null"/> if there is only one.</summary>
    public string? VersionHeader { get; private init; }

    /// <summary>The header of the time when the request was signed, in milliseconds since 1970-01-01 UTC; <see langword="null"/> if the signature carries none.</summary>
    public string? TimestampHeader { get; private init; }

    /// <summary>The weakness of this version; null if there is none.</summary>
    internal string? Weakness { get; private init; }

    /// <summary>Whether a request without <see cref="VersionHeader"/> is of this version.</summary>
    private bool IsDefaultOfHeader { get; init; }

    /// <summary>Whether the method and the URL are signed, not the body alone.</summary>
    private bool CoversUrl => _readings.Length > 0;

    /// <summary>Whether the secret is the key of a keyed hash; otherwise it comes before the hashed text.</summary>
    private bool IsKeyed => TimestampHeader is not null;

    /// <summary>The text that is signed.</summary>
    /// <param name="secret">The text to write in place of the client secret, which is part of the text in v1 and v2.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="url">The full public URL as it is called, with its query. Escapes are decoded as the version's documentation says.</param>
    /// <param name="body">The body; empty if there is none.</param>
    /// <param name="timestamp">The text of the header <see cref="TimestampHeader"/>; ignored if there is none.</param>
    public string SignedText(string secret, string method, string url, string body, string timestamp)
    {
        ArgumentNullException.ThrowIfNull(url);
        var covered = CoversUrl ? method + Documented(url) : "";
        return $"{(IsKeyed ? "" : secret)}{covered}{body}{(TimestampHeader is null ? "" : timestamp)}";
    }

    /// <summary>Signs a request.</summary>
    /// <param name="secret">The app's client secret.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="url">The full public URL as it is called, with its query. Escapes are decoded as the version's documentation says.</param>
    /// <param name="body">The raw body; empty if there is none.</param>
    /// <param name="timestamp">The text of the header <see cref="TimestampHeader"/>; ignored if there is none.</param>
    /// <returns>The text of the header <see cref="Header"/>.</returns>
    public string Sign(string secret, string method, string url, ReadOnlySpan<byte> body, string timestamp)
    {
        ArgumentNullException.ThrowIfNull(secret);
        byte[] source = [.. Encoding.UTF8.GetBytes(SignedText(secret, method, url, "", "")), .. body, .. Encoding.UTF8.GetBytes(TimestampHeader is null ? "" : timestamp)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (IsKeyed)
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), source, hash);
        else
            SHA256.HashData(source, hash);
        return _isBase64 ? Convert.ToBase64String(hash) : Convert.ToHexStringLower(hash);
    }

    /// <summary>The URL as the documentation has it signed.</summary>
    internal string Documented(string url)
    {
        var bytes = Encoding.UTF8.GetBytes(url);
        return Encoding.UTF8.GetString(bytes, 0, _readings[0].Decode(bytes, bytes));
    }

    internal static IEnumerable<SignatureVersion> In(SignatureVersions versions) => All.Where(version => (versions & version.Flag) != 0);

    /// <summary>Whether the request's headers carry a signature of this version.</summary>
    internal bool IsOn(in SignedRequest request) =>
        request.Header(Header) is not null
        && (VersionHeader is null || (request.Header(VersionHeader) is { } name ? name == Name : IsDefaultOfHeader));

    /// <summary>Looks for a secret and a reading of the URL that the signature was made with.</summary>
    /// <returns>The reading that matches, in a word; null if none does.</returns>
    internal string? Match(in SignedRequest request, SecretKeys keys, string signature, string timestamp)
    {
        if (!CoversUrl) return Matches(request with { Method = "", Url = default }, UrlReading.AsSent, keys, signature, timestamp) ? "" : null;

        // Without an escape, all readings are one.
        var readings = request.MayBeArray ? _readingsBesideAnArray : _readings;
        foreach (var reading in readings.AsSpan(0, request.Url.HasEscapes ? readings.Length : 1))
        {
            if (Matches(request, reading, keys, signature, timestamp)) return reading.Name;
        }

        return null;
    }

    private bool Matches(in SignedRequest request, UrlReading reading, SecretKeys keys, string signature, string timestamp)
    {
        var maxLength = Encoding.UTF8.GetMaxByteCount(request.Method.Length + request.Url.Length + timestamp.Length) + request.Body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(keys.LongestSecret + maxLength);
        try
        {
            // The secret's place stays free, because v1 and v2 begin with it.
            var source = buffer.AsSpan(keys.LongestSecret);
            var length = Encoding.UTF8.GetBytes(request.Method, source);
            var url = request.Url.Write(source[length..]);
            length += reading.Decode(source.Slice(length, url), source.Slice(length, url));
            request.Body.Span.CopyTo(source[length..]);
            length += request.Body.Length;
            length += Encoding.UTF8.GetBytes(timestamp, source[length..]);

            var matches = false;
            foreach (var key in keys.All)
                matches |= IsSigned(key, buffer.AsSpan(keys.LongestSecret - key.Prefix.Length, key.Prefix.Length + length), signature);
            return matches;
        }
        finally
        {
            // It held a secret and a request of a customer.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <remarks>The hashes are compared in a time that does not depend on where they differ; then the texts, because more than one text decodes to a hash.</remarks>
    private bool IsSigned(SecretKey key, Span<byte> source, ReadOnlySpan<char> signature)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> sent = stackalloc byte[SHA256.HashSizeInBytes];
        if (IsKeyed)
            key.Sign(source[key.Prefix.Length..], hash);
        else
            key.Hash(source, hash);
        return SignatureText.TryRead(signature, _isBase64, sent)
            && CryptographicOperations.FixedTimeEquals(hash, sent)
            && SignatureText.IsOf(signature, _isBase64, hash);
    }
}
