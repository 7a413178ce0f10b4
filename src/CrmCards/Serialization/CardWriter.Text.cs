using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CrmCards.Serialization;

namespace CrmCards.CompilerServices;

// Strings, and the addresses made of them.
public ref partial struct CardWriter
{
    private const int MaxStackChars = 256;

    /// <summary>Of a number, or a GUID; in bytes.</summary>
    private const int MaxFormattedLength = 64;

    /// <summary>Longer text is written in pieces, so that the room for the worst case stays small.</summary>
    private const int MaxPieceLength = 512;

    /// <summary>Writes a JSON string, with quotes. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text; null is written as the empty string.</param>
    public void WriteString(scoped ReadOnlySpan<char> text)
    {
        Put("\""u8);
        WriteStringEnd(1, text);
    }

    /// <summary>Writes a JSON string.</summary>
    /// <param name="opening">Everything up to the quote before the text.</param>
    /// <param name="text">The text; null is written as the empty string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> opening, string? text)
    {
        Put(opening);
        WriteStringEnd(opening.Length, text);
    }

    /// <summary>Writes the inside of a JSON string. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public void WriteStringContent(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > MaxPieceLength)
        {
            // A pair of surrogates stays in one piece.
            var length = char.IsHighSurrogate(text[MaxPieceLength - 1]) ? MaxPieceLength - 1 : MaxPieceLength;
            WritePiece(text[..length]);
            text = text[length..];
        }

        WritePiece(text);
    }

    /// <summary>Writes a JSON string of which everything up to the opening quote has been put.</summary>
    /// <remarks>
    /// Kept in one place, since it is large: inlined wherever a string is written, the methods there would become too large for what must be
    /// inlined in them. Plain text is written without a call, and so without saving registers.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteStringEnd(int put, scoped ReadOnlySpan<char> text)
    {
        if (text.Length > MaxPieceLength || put + JsonText.MaxLength(text.Length) + 1 > _free.Length)
        {
            WriteLongStringEnd(put, text);
            return;
        }

        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(_free), put);
        var plain = JsonText.WritePlain(text, ref target);
        if (plain < text.Length)
        {
            WriteEscapedStringEnd(put + plain, text[plain..]);
            return;
        }

        Unsafe.Add(ref target, plain) = (byte)'"';
        Advance(put + plain + 1);
    }

    /// <summary>The same where the text is long, or the room is short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteLongStringEnd(int put, scoped ReadOnlySpan<char> text)
    {
        Advance(put);
        WriteStringContent(text);
        WriteRaw("\""u8);
    }

    /// <summary>The same where the text begins with a char that is escaped or not ASCII, and there is room.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscapedStringEnd(int put, scoped ReadOnlySpan<char> text)
    {
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(_free), put);
        var length = JsonText.Write(text, ref target);
        Unsafe.Add(ref target, length) = (byte)'"';
        Advance(put + length + 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WritePiece(scoped ReadOnlySpan<char> text)
    {
        Advance(JsonText.Write(text, ref MemoryMarshal.GetReference(Reserve(JsonText.MaxLength(text.Length)))));
    }

    /// <summary>Writes the result's link: an absolute http(s) address, or <c>null</c>.</summary>
    /// <param name="name">Everything from the comma before the name to the colon behind it.</param>
    /// <param name="value">The address.</param>
    public void WriteLink(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is null)
        {
            WriteRaw(name);
            WriteRaw("null"u8);
        }
        else if (!TryWriteAddress(name, value))
        {
            LeaveOutLink(name, value.OriginalString);
        }
    }

    /// <inheritdoc cref="WriteLink(ReadOnlySpan{byte}, Uri)"/>
    public void WriteLink(ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            WriteLink(name, (Uri?)null);
        else if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri))
            WriteLink(name, uri);
        else
            LeaveOutLink(name, value);
    }

    /// <summary>Begins an address within this app: writes what stands before it, the public URL, and the path up to its first value.</summary>
    /// <param name="opening">Everything up to the quote before the address.</param>
    /// <param name="path">The path, or its beginning, or all that follows where it has no values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePath(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> path)
    {
        Reserve(opening.Length + _publicUrlLength + AgainSlack + path.Length);
        Put(path, ref PutAgain(0, _publicUrlLength, ref Put(opening, ref MemoryMarshal.GetReference(_free))));
        Advance(opening.Length + _publicUrlLength + path.Length);
    }

    /// <summary>Writes a value into a URI within a JSON string, percent-encoded.</summary>
    /// <param name="value">The value; null is written as nothing.</param>
    /// <param name="following">The JSON that follows it.</param>
    public void WriteUriValue(string? value, ReadOnlySpan<byte> following)
    {
        Span<char> escaped = stackalloc char[MaxStackChars];
        if (Uri.TryEscapeDataString(value, escaped, out var length))
            WriteStringContent(escaped[..length]);
        else
            WriteStringContent(Uri.EscapeDataString(value!));
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(long? value, ReadOnlySpan<byte> following)
    {
        if (value is { } number) WriteFormatted(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(ulong? value, ReadOnlySpan<byte> following)
    {
        if (value is { } number) WriteFormatted(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(Guid? value, ReadOnlySpan<byte> following)
    {
        if (value is { } guid) WriteFormatted(guid);
        WriteRaw(following);
    }

    /// <summary>Writes an address that is sent to the CRM, with quotes: a path of this app gets the public URL before it.</summary>
    /// <returns>Whether the address can be sent; where not, nothing is written.</returns>
    private bool TryWriteAddress(ReadOnlySpan<byte> name, Uri uri)
    {
        if (PublicAddress.IsPath(uri))
        {
            WriteRaw(name);
            WritePath("\""u8, path: default);
            WriteStringEnd(0, PublicAddress.Escaped(uri));
            return true;
        }

        if (!PublicAddress.IsAbsoluteHttp(uri)) return false;
        WriteRaw(name);
        WriteString("\""u8, uri.AbsoluteUri);
        return true;
    }

    private void LeaveOutLink(ReadOnlySpan<byte> name, string value)
    {
        WriteRaw(name);
        WriteRaw("null"u8);
        ReportProblem($"the link '{value}' is neither an absolute http(s) address nor a path that starts with a slash");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteFormatted<T>(T value) where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(Reserve(MaxFormattedLength), out var written, format: default, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"A {typeof(T).Name} does not fit into {MaxFormattedLength} bytes.");
        Advance(written);
    }
}
