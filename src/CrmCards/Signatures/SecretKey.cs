using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace CrmCards.Signatures;

/// <summary>A client secret, ready to sign with. Its text never leaves this class.</summary>
internal sealed class SecretKey
{
    private readonly byte[] _secret;
    private readonly ObjectPool<IncrementalHash> _keyedHashes;

    internal SecretKey(string secret)
    {
        _secret = Encoding.UTF8.GetBytes(secret);
        _keyedHashes = new DefaultObjectPoolProvider().Create(new KeyedHashes(_secret));
    }

    /// <summary>The bytes that v1 and v2 put before everything else.</summary>
    internal ReadOnlySpan<byte> Prefix => _secret;

    /// <summary>HMAC-SHA-256, with a hash that is keyed once and used again and again.</summary>
    internal void Sign(ReadOnlySpan<byte> source, Span<byte> signature)
    {
        var hash = _keyedHashes.Get();
        hash.AppendData(source);
        hash.GetHashAndReset(signature);
        _keyedHashes.Return(hash);
    }

    /// <summary>SHA-256 of the secret and what comes after it.</summary>
    /// <param name="source">The secret's place, and the rest.</param>
    /// <param name="hash">Where to write.</param>
    internal void Hash(Span<byte> source, Span<byte> hash)
    {
        _secret.CopyTo(source);
        SHA256.HashData(source, hash);
    }

    private sealed class KeyedHashes(byte[] secret) : PooledObjectPolicy<IncrementalHash>
    {
        public override IncrementalHash Create() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);

        public override bool Return(IncrementalHash obj) => true;
    }
}
