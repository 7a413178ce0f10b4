using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
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

    /// <summary>The contract's own parameters; all others are CRM properties.</summary>
    private static readonly string[] ContractNames = ["userId", "userEmail", "portalId", "appId", "associatedObjectId", "associatedObjectType"];

    private readonly string?[] _contract = new string?[ContractNames.Length];
    private Dictionary<string, string>? _properties;

    internal void Add(ReadOnlySpan<char> name, string value)
    {
        var index = ContractIndex(name);
        ref var known = ref index >= 0
            ? ref _contract[index]
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_properties ??= new(StringComparer.Ordinal), name.ToString(), out _);
        if (known is not null && known != value)
            throw new InvalidCardRequestException($"The parameter '{name}' was sent more than once, with different values.");
        known = value;
    }

    /// <summary>Adds what a query string or a form-encoded body holds.</summary>
    internal void AddFormEncoded(ReadOnlyMemory<char> text)
    {
        foreach (var pair in new QueryStringEnumerable(text))
        {
            var name = pair.EncodedName.Span;
            if (name.IndexOfAny('%', '+') >= 0) name = Decode(name, name);
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

    /// <summary>What did not belong to the contract itself.</summary>
    internal IReadOnlyDictionary<string, string> Properties => _properties ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;

    /// <summary>A parameter of the contract; null where it is missing or empty.</summary>
    internal string? Text(string name) => _contract[ContractIndex(name)] is { Length: > 0 } value ? value : null;

    internal long Id(string name) =>
        OptionalId(name) ?? throw new InvalidCardRequestException($"The parameter '{name}' is missing.");

    internal long? OptionalId(string name)
    {
        if (Text(name) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new InvalidCardRequestException($"The parameter '{name}' must be a whole number, at most {long.MaxValue}.");
    }

    private static int ContractIndex(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < ContractNames.Length; i++)
        {
            if (name.SequenceEqual(ContractNames[i])) return i;
        }

        return -1;
    }

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
