using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmCards.Requests;

/// <summary>
/// The parameters of a request, wherever they came from. Callers repeat parameters; equal values are one, and
/// differing ones are refused, since nobody could say which was meant.
/// </summary>
internal sealed class RequestParameters
{
    private const int HexDigitsOfEscape = 2;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal void Add(string name, string value)
    {
        if (!_values.TryAdd(name, value) && _values[name] != value)
            throw new InvalidCardRequestException($"The parameter '{name}' was sent more than once, with different values.");
    }

    /// <summary>Adds what a query string or a form-encoded body holds.</summary>
    internal void AddFormEncoded(ReadOnlyMemory<char> text)
    {
        foreach (var pair in new QueryStringEnumerable(text))
        {
            var name = Decode(pair.EncodedName.Span, pair.EncodedName.Span);
            if (name.Length > 0) Add(name, Decode(pair.EncodedValue.Span, pair.EncodedName.Span));
        }
    }

    /// <summary>Adds what a form-encoded body holds.</summary>
    internal void AddFormEncoded(ReadOnlySpan<byte> body)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidCardRequestException($"The form body is not UTF-8 (byte {e.Index + 1}).");
        }

        AddFormEncoded(text.AsMemory());
    }

    /// <summary>Takes a parameter out, so that the CRM properties remain.</summary>
    internal string? Take(string name) => _values.Remove(name, out var value) && value.Length > 0 ? value : null;

    internal long TakeId(string name) =>
        TakeOptionalId(name) ?? throw new InvalidCardRequestException($"The parameter '{name}' is missing.");

    internal long? TakeOptionalId(string name)
    {
        if (Take(name) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new InvalidCardRequestException($"The parameter '{name}' must be a whole number, at most {long.MaxValue}.");
    }

    internal IReadOnlyDictionary<string, string> Remaining => _values;

    private static string Decode(ReadOnlySpan<char> encoded, ReadOnlySpan<char> name)
    {
        if (encoded.IndexOfAny('%', '+') < 0) return encoded.ToString();
        if (HasBrokenEscape(encoded)) throw BrokenEncoding(name);

        var bytes = Encoding.UTF8.GetBytes(encoded.ToString());
        try
        {
            return StrictUtf8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
        }
        catch (DecoderFallbackException)
        {
            throw BrokenEncoding(name);
        }
    }

    private static bool HasBrokenEscape(ReadOnlySpan<char> encoded)
    {
        for (var at = encoded.IndexOf('%'); at >= 0; at = encoded.IndexOf('%'))
        {
            encoded = encoded[(at + 1)..];
            if (encoded.Length < HexDigitsOfEscape || !char.IsAsciiHexDigit(encoded[0]) || !char.IsAsciiHexDigit(encoded[1])) return true;
        }

        return false;
    }

    private static InvalidCardRequestException BrokenEncoding(ReadOnlySpan<char> name) =>
        new($"The parameter '{name}' is not percent-encoded UTF-8.");
}
