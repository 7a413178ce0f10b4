using System.Buffers;
using System.Security.Cryptography;

namespace CrmCards.Signatures;

/// <summary>The text of a signature: Base64 or hexadecimal digits.</summary>
internal static class SignatureText
{
    private const int Base64Length = 44;
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    internal static bool TryRead(ReadOnlySpan<char> text, bool isBase64, Span<byte> hash) => isBase64
        ? Convert.TryFromBase64Chars(text, hash, out _)
        : text.Length == HexLength && Convert.FromHexString(text, hash, out _, out _) == OperationStatus.Done;

    /// <summary>Whether it is the one way of writing the hash that HubSpot uses.</summary>
    internal static bool IsOf(ReadOnlySpan<char> text, bool isBase64, ReadOnlySpan<byte> hash)
    {
        Span<char> written = stackalloc char[HexLength];
        if (isBase64)
        {
            Convert.TryToBase64Chars(hash, written, out _);
            return text.SequenceEqual(written[..Base64Length]);
        }

        Convert.TryToHexStringLower(hash, written, out _);
        return text.SequenceEqual(written);
    }
}
