using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using CrmCards.Iframes;
using CrmCards.Serialization;

namespace CrmCards.CompilerServices;

/// <summary>
/// Writes a card's JSON as UTF-8 into a pooled buffer. Called by generated code, which knows every constant part at compile time.
/// </summary>
/// <remarks>
/// The whole response is in the buffer before its first byte is sent, so a failure half-way through still
/// becomes a clean error, and the length is known.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct CardWriter
{
    private const int InitialCapacity = 4096;

    private readonly IframeIssuer? _iframes;

    /// <summary>Stands before what is written, so that it is copied as quickly as an objectId.</summary>
    private readonly int _publicUrlLength;

    private byte[] _buffer;

    /// <summary>The rest of the buffer.</summary>
    private Span<byte> _free;

    /// <summary>Where the digits of the result's objectId are: most of its actions name it again.</summary>
    private (int Start, int Length) _objectId;

    /// <summary>Of the results so far.</summary>
    private ObjectIds _objectIds;
    private int _resultCount;

    /// <summary>Rents a buffer; <see cref="Dispose"/> returns it.</summary>
    /// <param name="publicUrl">The app's public URL without a final slash, UTF-8, escaped for use within a JSON string.</param>
    internal CardWriter(ReadOnlySpan<byte> publicUrl)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity + publicUrl.Length);
        _publicUrlLength = publicUrl.Length;
        publicUrl.CopyTo(_buffer);
        _free = _buffer.AsSpan(publicUrl.Length);
    }

    /// <inheritdoc cref="CardWriter(ReadOnlySpan{byte})"/>
    /// <param name="publicUrl">The app's public URL.</param>
    /// <param name="iframes">Issues the tokens of signed iframe actions; null if the app has none.</param>
    internal CardWriter(ReadOnlySpan<byte> publicUrl, IframeIssuer? iframes) : this(publicUrl) => _iframes = iframes;

    /// <summary>The output so far; valid until the next write.</summary>
    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(_publicUrlLength, Position - _publicUrlLength);

    /// <summary>The values that were left out because they could not be sent, for the log; <see langword="null"/> if there are none.</summary>
    internal List<string>? Problems { readonly get; private set; }

    /// <summary>The values that were sent although a caller will not show them as meant, for the log; <see langword="null"/> if there are none.</summary>
    internal List<string>? Oddities { readonly get; private set; }

    /// <summary>Whether the caller understands actions with inputs; others get the card without them.</summary>
    public bool SendsInputs { readonly get; internal init; }

    /// <summary>What the card's methods gave for the inputs whose choices come from data, in their order; null where the card has none.</summary>
    internal CardChoices[]? Choices { readonly get; init; }

    /// <summary>The page of a card's results that is written; null if the first are.</summary>
    internal CardPage? Page { readonly get; init; }

    /// <summary>The most results that the response may have.</summary>
    public readonly int MaxResults => Page?.Size ?? CardLimits.MaxResults;

    /// <summary>Returns the buffer to its pool.</summary>
    internal void Dispose()
    {
        if (_buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        this = default;
        _buffer = [];
    }

    /// <summary>Gives away the buffer, with what was written; nothing is left for <see cref="Dispose"/> to return.</summary>
    internal PooledJson Take()
    {
        var taken = new PooledJson(_buffer, _publicUrlLength, Position - _publicUrlLength);
        this = default;
        _buffer = [];
        return taken;
    }

    /// <summary>Copies ready-made JSON.</summary>
    /// <param name="json">UTF-8.</param>
    /// <remarks>Inlined, a literal is copied by a few instructions of its length.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        Put(json);
        Advance(json.Length);
    }

    /// <summary>Begins an array that is left out if it stays empty.</summary>
    /// <param name="opening">Everything from the comma before the name to the opening bracket.</param>
    /// <returns>The position to give to <see cref="EndOptionalArray"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BeginOptionalArray(ReadOnlySpan<byte> opening)
    {
        WriteRaw(opening);
        return Position - opening.Length;
    }

    /// <summary>Ends an array begun by <see cref="BeginOptionalArray"/>, or removes it if nothing was added.</summary>
    /// <param name="start">What <see cref="BeginOptionalArray"/> returned.</param>
    public void EndOptionalArray(int start)
    {
        if (Last == '[')
            _free = _buffer.AsSpan(start);
        else
            EndArray();
    }

    /// <summary>Begins an entry of an array that is left out where its value is.</summary>
    /// <returns>The position to give to <see cref="EndOptionalEntry"/>.</returns>
    public int BeginOptionalEntry() => Position;

    /// <summary>Closes an entry, where something was written since <see cref="BeginOptionalEntry"/>.</summary>
    /// <param name="start">What <see cref="BeginOptionalEntry"/> returned.</param>
    public void EndOptionalEntry(int start)
    {
        if (Position > start) WriteRaw("},"u8);
    }

    /// <summary>Closes an array whose items each wrote a comma after them.</summary>
    public void EndArray()
    {
        if (Last == ',')
            Last = (byte)']';
        else
            WriteRaw("]"u8);
    }

    private void ReportProblem(string problem) => (Problems ??= []).Add(problem);
}
