using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmCards.Signatures;

/// <summary>Decides whether a request was signed by the CRM.</summary>
internal sealed class SignatureVerifier
{
    private const int Base64Length = 44;
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    private static readonly UrlReading Verbatim = new("v2, URL as sent", "v3, URL as sent", static (url, signed) =>
    {
        url.CopyTo(signed);
        return url.Length;
    });

    private static readonly UrlReading ByTable = new("v2, URL decoded by the table", "v3, URL decoded by the table", SignedUrl.DecodeTable);

    private static readonly UrlReading Wholly = new("v2, URL decoded wholly", "v3, URL decoded wholly", SignedUrl.DecodeWholly);

    private static readonly UrlReading[] V2Readings = [Verbatim, ByTable];
    private static readonly UrlReading[] V3Readings = [ByTable, Verbatim, Wholly];

    private readonly TimeProvider _time;
    private readonly SignatureVersions _accepted;
    private readonly SecretKeys _keys;
    private readonly Dictionary<string, SecretKeys> _keysOfApps;

    internal SignatureVerifier(CrmCardsOptions options, TimeProvider time)
    {
        _time = time;
        _accepted = options.AcceptedSignatures;
        _keys = new(options.AllClientSecrets);
        _keysOfApps = options.AppClientSecrets.ToDictionary(app => app.Key, app => new SecretKeys(app.Value), StringComparer.Ordinal);
    }

    /// <summary>How far a timestamp may be from now, either way.</summary>
    internal static TimeSpan Window { get; } = TimeSpan.FromMinutes(5);

    internal SignatureOutcome Verify(in SignedRequest request)
    {
        var keys = request.AppId is not null && _keysOfApps.TryGetValue(request.AppId, out var keysOfApp) ? keysOfApp : _keys;
        if (keys.IsEmpty) return new(SignatureFault.NoSecret);
        if (request.V3 is not null && Accepts(SignatureVersions.V3)) return VerifyV3(request, keys);
        if (request.Legacy is null) return new(SignatureFault.Missing);
        return request.LegacyVersion switch
        {
            null or "v2" when Accepts(SignatureVersions.V2) => VerifyV2(request, keys),
            "v1" when Accepts(SignatureVersions.V1) => VerifyV1(request, keys),
            _ => new(SignatureFault.UnknownVersion),
        };
    }

    private bool Accepts(SignatureVersions version) => (_accepted & version) != 0;

    private SignatureOutcome VerifyV3(in SignedRequest request, SecretKeys keys)
    {
        if (!long.TryParse(request.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent))
            return new(SignatureFault.BadTimestamp);
        var age = _time.GetUtcNow().ToUnixTimeMilliseconds() - sent;
        if (Math.Abs(age) > (long)Window.TotalMilliseconds)
            return new(SignatureFault.Stale, Age: age);

        foreach (var reading in ReadingsOf(request.Url, V3Readings))
        {
            if (Matches(request, reading, keys, request.V3!, request.Timestamp!, SignV3)) return new(SignatureFault.None, reading.V3);
        }

        return new(SignatureFault.Mismatch);
    }

    private static SignatureOutcome VerifyV2(in SignedRequest request, SecretKeys keys)
    {
        foreach (var reading in ReadingsOf(request.Url, V2Readings))
        {
            if (Matches(request, reading, keys, request.Legacy!, timestamp: "", SignLegacy)) return new(SignatureFault.None, reading.V2);
        }

        return new(SignatureFault.Mismatch);
    }

    private static SignatureOutcome VerifyV1(in SignedRequest request, SecretKeys keys) =>
        Matches(request with { Method = "", Url = new("") }, Verbatim, keys, request.Legacy!, timestamp: "", SignLegacy)
            ? new(SignatureFault.None, "v1")
            : new(SignatureFault.Mismatch);

    /// <summary>Without an escape, all readings are one.</summary>
    private static ReadOnlySpan<UrlReading> ReadingsOf(SignedUrl url, UrlReading[] readings) =>
        url.HasEscapes ? readings : readings.AsSpan(0, 1);

    private static bool Matches(in SignedRequest request, UrlReading reading, SecretKeys keys, string signature, string timestamp, Signer signer)
    {
        var maxLength = Encoding.UTF8.GetMaxByteCount(request.Method.Length + request.Url.Length + timestamp.Length) + request.Body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(keys.LongestSecret + maxLength);
        try
        {
            // The secret's place stays free, since v2 begins with it.
            var source = buffer.AsSpan(keys.LongestSecret);
            var length = Encoding.UTF8.GetBytes(request.Method, source);
            var url = request.Url.Write(source[length..]);
            length += reading.Decode(source.Slice(length, url), source.Slice(length, url));
            request.Body.Span.CopyTo(source[length..]);
            length += request.Body.Length;
            length += Encoding.UTF8.GetBytes(timestamp, source[length..]);

            var matches = false;
            foreach (var key in keys.All)
                matches |= signer(key, buffer.AsSpan(keys.LongestSecret - key.Prefix.Length, key.Prefix.Length + length), signature);
            return matches;
        }
        finally
        {
            // It held a secret and a request of a customer.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <remarks>The hashes are compared in a time that does not depend on where they differ; then the texts, since more than one text decodes to a hash.</remarks>
    private static bool SignV3(SecretKey key, Span<byte> source, ReadOnlySpan<char> expected)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> sent = stackalloc byte[SHA256.HashSizeInBytes];
        Span<char> text = stackalloc char[Base64Length];
        key.Sign(source[key.Prefix.Length..], hash);
        if (!Convert.TryFromBase64Chars(expected, sent, out _) || !CryptographicOperations.FixedTimeEquals(hash, sent)) return false;
        Convert.TryToBase64Chars(hash, text, out _);
        return expected.SequenceEqual(text);
    }

    /// <inheritdoc cref="SignV3"/>
    private static bool SignLegacy(SecretKey key, Span<byte> source, ReadOnlySpan<char> expected)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> sent = stackalloc byte[SHA256.HashSizeInBytes];
        Span<char> text = stackalloc char[HexLength];
        key.Prefix.CopyTo(source);
        SHA256.HashData(source, hash);
        if (expected.Length != HexLength || Convert.FromHexString(expected, sent, out _, out _) != OperationStatus.Done || !CryptographicOperations.FixedTimeEquals(hash, sent)) return false;
        Convert.TryToHexStringLower(hash, text, out _);
        return expected.SequenceEqual(text);
    }

    private delegate bool Signer(SecretKey key, Span<byte> source, ReadOnlySpan<char> expected);

    private delegate int UrlDecoder(ReadOnlySpan<byte> url, Span<byte> signed);

    /// <summary>A way of turning the URL into the part of it that is signed.</summary>
    private sealed record UrlReading(string V2, string V3, UrlDecoder Decode);
}
