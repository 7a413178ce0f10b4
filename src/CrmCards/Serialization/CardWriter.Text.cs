using System.Globalization;
using System.Runtime.CompilerServices;

namespace CrmCards.Serialization;

// Strings, and the addresses made of them.
public ref partial struct CardWriter
{
    private const int MaxStackChars = 256;

    /// <summary>Longer text is written in pieces, so that the room for the worst case stays small.</summary>
    private const int MaxPieceLength = 512;

    /// <summary>Writes a JSON string, with quotes. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text; null is written as the empty string.</param>
    public void WriteString(scoped ReadOnlySpan<char> text)
    {
        WriteRaw("\""u8);
        WriteStringEnd(text);
    }

    /// <summary>Writes a JSON string.</summary>
    /// <param name="opening">Everything up to the quote before the text.</param>
    /// <param name="text">The text; null is written as the empty string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> opening, string? text)
    {
        WriteRaw(opening);
        WriteStringEnd(text);
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

    /// <summary>Writes a JSON string whose opening quote has been written.</summary>
    private void WriteStringEnd(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > MaxPieceLength)
        {
            WriteStringContent(text);
            text = default;
        }

        var room = Reserve(JsonText.MaxLength(text.Length) + 1);
        var length = JsonText.Write(text, room);
        room[length] = (byte)'"';
        Advance(length + 1);
    }

    private void WritePiece(scoped ReadOnlySpan<char> text)
    {
        var room = Reserve(JsonText.MaxLength(text.Length));
        Advance(JsonText.Write(text, room));
    }

    /// <summary>Writes the result's link: an absolute http(s) address, or <c>null</c>.</summary>
    /// <param name="name">Everything from the comma before the name to the colon behind it.</param>
    /// <param name="value">The address.</param>
    public void WriteLink(ReadOnlySpan<byte> name, Uri? value)
    {
        WriteRaw(name);
        if (value is null)
            WriteRaw("null"u8);
        else if (PublicAddress.IsUsable(value))
            WriteAddress(value);
        else
            LeaveOutLink(value.OriginalString);
    }

    /// <inheritdoc cref="WriteLink(ReadOnlySpan{byte}, Uri)"/>
    public void WriteLink(ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            WriteLink(name, (Uri?)null);
        else if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri))
            WriteLink(name, uri);
        else
        {
            WriteRaw(name);
            LeaveOutLink(value);
        }
    }

    /// <summary>Begins an address within this app: writes what stands before it, the public URL, and the path up to its first value.</summary>
    /// <param name="opening">Everything up to the quote before the address.</param>
    /// <param name="path">The path, or its beginning, or all that follows where it has no values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePath(ReadOnlySpan<byte> opening, ReadOnlySpan<byte> path)
    {
        WriteRaw(opening);
        WritePublicUrl();
        WriteRaw(path);
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
        if (value is { } number) WriteDigits(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(ulong? value, ReadOnlySpan<byte> following)
    {
        if (value is { } number) WriteDigits(number);
        WriteRaw(following);
    }

    /// <inheritdoc cref="WriteUriValue(string, ReadOnlySpan{byte})"/>
    public void WriteUriValue(Guid? value, ReadOnlySpan<byte> following)
    {
        if (value is { } guid) WriteFormatted(guid, default, MaxNumberLength);
        WriteRaw(following);
    }

    /// <summary>Writes an address that is sent to the CRM, with quotes: a path of this app gets the public URL before it.</summary>
    private void WriteAddress(Uri uri)
    {
        WriteRaw("\""u8);
        if (PublicAddress.IsPath(uri))
        {
            WritePublicUrl();
            WriteStringContent(PublicAddress.Escaped(uri));
        }
        else
        {
            WriteStringContent(uri.AbsoluteUri);
        }

        WriteRaw("\""u8);
    }

    private void LeaveOutLink(string value)
    {
        WriteRaw("null"u8);
        ReportProblem($"the link '{value}' is not an absolute http(s) address");
    }

    private void WriteFormatted<T>(T value, scoped ReadOnlySpan<char> format, int maxLength) where T : IUtf8SpanFormattable
    {
        var room = Reserve(maxLength);
        if (!value.TryFormat(room, out var written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"A {typeof(T).Name} does not fit into {maxLength} bytes.");
        Advance(written);
    }
}
