using System.Buffers;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmCards.Requests;

/// <summary>
/// The parameters of a request, wherever they came from. Callers repeat parameters; equal values are one, and
/// differing ones are refused, because nobody could say which was meant.
/// </summary>
/// <remarks>They are decoded into one buffer, which serves one request after the other: a value that nobody asks for never becomes a string.</remarks>
internal sealed class RequestParameters
{
    /// <summary>Each is compared with those before it.</summary>
    internal const int MaxCount = 1024;

    /// <summary>In characters.</summary>
    private const int LargestKept = 16 * 1024;

    /// <summary>The length of a value that is an object or an array, and has no text.</summary>
    private const int Nested = -1;

    private readonly List<Parameter> _parameters = [];
    private char[] _text = [];
    private int _length;

    /// <summary>The parameter to keep, where all others are of no concern; null to keep all.</summary>
    internal string? OnlyName { get; init; }

    /// <summary>Forgets all, for the next request.</summary>
    internal void Clear()
    {
        _parameters.Clear();
        _length = 0;
        if (_text.Length > LargestKept) _text = [];
    }

    internal void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        name.CopyTo(Free(name.Length));
        value.CopyTo(Free(name.Length + value.Length)[name.Length..]);
        Take(name.Length, value.Length);
    }

    /// <summary>Adds a parameter whose value is an object or an array: it does no harm unless a handler asks for it.</summary>
    internal void AddNested(ReadOnlySpan<char> name)
    {
        name.CopyTo(Free(name.Length));
        Take(name.Length, Nested);
    }

    /// <summary>Adds what a query string or a form-encoded body holds.</summary>
    internal void AddFormEncoded(ReadOnlyMemory<char> text)
    {
        foreach (var pair in new QueryStringEnumerable(text))
        {
            var name = pair.EncodedName.Span;
            var value = pair.EncodedValue.Span;
            var free = Free(name.Length + value.Length);
            var nameLength = Decode(name, free, name);
            if (nameLength > 0) Take(nameLength, Decode(value, free[nameLength..], name));
        }
    }

    /// <summary>Adds what a form-encoded body holds, which <see cref="FormBody"/> has found to be one.</summary>
    internal void AddFormEncoded(ReadOnlySpan<byte> body) => AddFormEncoded(Encoding.ASCII.GetString(body).AsMemory());

    /// <returns>Whether there is such a parameter.</returns>
    /// <exception cref="InvalidCardRequestException">It is an object or an array.</exception>
    internal bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            value = default;
            return false;
        }

        if (_parameters[index].ValueLength == Nested)
            throw new InvalidCardRequestException($"The parameter '{name}' in the JSON body must be a string, a number, true, false or null.");
        value = Value(_parameters[index]);
        return true;
    }

    /// <summary>A parameter of the contract; nothing if it is missing or empty.</summary>
    internal ReadOnlySpan<char> Text(string name) => TryGet(name, out var value) ? value : default;

    internal long Id(string name) =>
        OptionalId(name) ?? throw new InvalidCardRequestException($"The parameter '{name}' is missing.");

    internal long? OptionalId(string name)
    {
        var text = Text(name);
        if (text.IsEmpty) return null;

        // .NET ignores NULs at the end of a number.
        return text is [.., not '\0'] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new InvalidCardRequestException($"The parameter '{name}' must be a whole number, at most {long.MaxValue}.");
    }

    /// <summary>The parameters that do not belong to the contract itself.</summary>
    internal IReadOnlyDictionary<string, string> Properties()
    {
        Dictionary<string, string>? properties = null;
        foreach (var parameter in _parameters)
        {
            var name = Name(parameter);
            if (parameter.ValueLength != Nested && !ContractParameters.Contains(name))
                (properties ??= new(StringComparer.Ordinal)).Add(name.ToString(), Value(parameter).ToString());
        }

        return properties ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }

    private int IndexOf(ReadOnlySpan<char> name)
    {
        var parameters = CollectionsMarshal.AsSpan(_parameters);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Name(parameters[i]).SequenceEqual(name)) return i;
        }

        return -1;
    }

    private ReadOnlySpan<char> Name(Parameter parameter) => _text.AsSpan(parameter.Start, parameter.NameLength);

    private ReadOnlySpan<char> Value(Parameter parameter) => _text.AsSpan(parameter.Start + parameter.NameLength, parameter.ValueLength);

    /// <summary>Room after the text; what is put there counts once it is taken.</summary>
    private Span<char> Free(int length)
    {
        if (_text.Length - _length < length) Array.Resize(ref _text, Math.Max(_length + length, _text.Length * 2));
        return _text.AsSpan(_length);
    }

    /// <summary>Takes the name and the value that are one after the other in the free room.</summary>
    private void Take(int nameLength, int valueLength)
    {
        var taken = new Parameter(_length, nameLength, valueLength);
        if (OnlyName is not null && !Name(taken).SequenceEqual(OnlyName)) return;
        var index = IndexOf(Name(taken));
        if (index >= 0)
        {
            var known = _parameters[index];
            if (valueLength == Nested)
                _parameters[index] = known with { ValueLength = Nested };
            else if (known.ValueLength != Nested && !Value(known).SequenceEqual(Value(taken)))
                throw new InvalidCardRequestException($"The parameter '{Name(taken)}' was sent more than once, with different values.");
            return;
        }

        if (_parameters.Count == MaxCount) throw new InvalidCardRequestException($"More than {MaxCount} parameters were sent.");
        _parameters.Add(taken);
        _length += nameLength + Math.Max(valueLength, 0);
    }

    /// <returns>The length of what was decoded, which never exceeds that of the encoded text.</returns>
    private static int Decode(ReadOnlySpan<char> encoded, Span<char> decoded, ReadOnlySpan<char> name)
    {
        if (encoded.IndexOfAny('%', '+') < 0)
        {
            encoded.CopyTo(decoded);
            return encoded.Length;
        }

        if (PercentEncoding.IsBroken(encoded)) throw BrokenEncoding(name);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(encoded.Length));
        try
        {
            var bytes = buffer.AsSpan(0, Encoding.UTF8.GetBytes(encoded, buffer));
            bytes.Replace((byte)'+', (byte)' ');
            var count = PercentEncoding.Decode(bytes, bytes, PercentEncoding.Everything);
            return Utf8.ToUtf16(bytes[..count], decoded, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? length
                : throw BrokenEncoding(name);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static InvalidCardRequestException BrokenEncoding(ReadOnlySpan<char> name) =>
        new($"The parameter '{name}' is not percent-encoded UTF-8.");

    /// <summary>Where a name is in the text, with the value right after it.</summary>
    private readonly record struct Parameter(int Start, int NameLength, int ValueLength);
}
