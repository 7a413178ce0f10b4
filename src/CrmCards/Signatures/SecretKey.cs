using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CrmCards.Signatures;

/// <summary>A client secret, ready to sign with. Its text never leaves this class.</summary>
internal sealed class SecretKey
{
    private readonly byte[] _secret;
    private readonly ConcurrentBag<IncrementalHash> _keyedHashes = [];

    internal SecretKey(string secret) => _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>The bytes that v1 and v2 put before everything else.</summary>
    internal ReadOnlySpan<byte> Prefix => _secret;

    /// <summary>HMAC-SHA-256, with a hash that is keyed once and used again and again.</summary>
    internal void Sign(ReadOnlySpan<byte> source, Span<byte> signature)
    {
        if (!_keyedHashes.TryTake(out var hash)) hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(source);
        hash.GetHashAndReset(signature);
        _keyedHashes.Add(hash);
    }
}
