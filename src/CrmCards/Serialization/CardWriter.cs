using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using CrmCards.Iframes;

namespace CrmCards.Serialization;

/// <summary>
/// Writes a card's JSON as UTF-8 into a pooled buffer. Called by generated code, which knows every constant part at compile time.
/// </summary>
/// <remarks>
/// The whole response stands in the buffer before its first byte is sent, so a failure half-way through still
/// becomes a clean error, and the length is known.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct CardWriter
{
    private const int InitialCapacity = 4096;

    private readonly ReadOnlySpan<byte> _publicUrl;
    private readonly IframeIssuer? _iframes;
    private byte[] _buffer;
    private int _position;

    /// <summary>Rents a buffer; <see cref="Dispose"/> returns it.</summary>
    /// <param name="publicUrl">The app's public URL without a final slash, UTF-8, escaped for use within a JSON string.</param>
    public CardWriter(ReadOnlySpan<byte> publicUrl)
    {
        _publicUrl = publicUrl;
        _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    }

    /// <inheritdoc cref="CardWriter(ReadOnlySpan{byte})"/>
    /// <param name="publicUrl">The app's public URL.</param>
    /// <param name="iframes">Issues the tokens of signed iframe actions; null where the app has none.</param>
    internal CardWriter(ReadOnlySpan<byte> publicUrl, IframeIssuer? iframes) : this(publicUrl) => _iframes = iframes;

    /// <summary>What was written so far; valid until the next write.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>What was left out because it could not be sent, for the log; <see langword="null"/> where nothing was.</summary>
    public List<string>? Problems { readonly get; private set; }

    /// <summary>Returns the buffer to its pool.</summary>
    public void Dispose()
    {
        if (_buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _position = 0;
    }

    /// <summary>Copies ready-made JSON.</summary>
    /// <param name="json">UTF-8.</param>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _position += json.Length;
    }

    /// <summary>Writes the app's public URL, without quotes: the beginning of an absolute address within this app.</summary>
    public void WritePublicUrl() => WriteRaw(_publicUrl);

    /// <summary>Begins an array that is left out where it stays empty.</summary>
    /// <param name="opening">Everything from the comma before the name to the opening bracket.</param>
    /// <returns>The position to give to <see cref="EndOptionalArray"/>.</returns>
    public int BeginOptionalArray(ReadOnlySpan<byte> opening)
    {
        WriteRaw(opening);
        return _position - opening.Length;
    }

    /// <summary>Ends an array begun by <see cref="BeginOptionalArray"/>, or takes it back where nothing was added.</summary>
    /// <param name="start">What <see cref="BeginOptionalArray"/> returned.</param>
    public void EndOptionalArray(int start)
    {
        if (_buffer[_position - 1] == '[')
            _position = start;
        else
            EndArray();
    }

    /// <summary>Closes an array whose items each wrote a comma behind them.</summary>
    public void EndArray()
    {
        Debug.Assert(_position > 0, "An array begins before it ends.");
        if (_buffer[_position - 1] == ',') _position--;
        WriteRaw("]"u8);
    }

    /// <summary>Room for at least <paramref name="length"/> bytes; the caller advances the position.</summary>
    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _position < length) Grow(length);
        return _buffer.AsSpan(_position);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_position + length), _buffer.Length * 2));
        _buffer.AsSpan(0, _position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void ReportProblem(string problem) => (Problems ??= []).Add(problem);
}
