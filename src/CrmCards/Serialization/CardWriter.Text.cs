using System.Globalization;
using System.Runtime.CompilerServices;

namespace CrmCards.CompilerServices;

// Strings, and values that are formatted.
public ref partial struct CardWriter
{
    /// <summary>Of a number, or a GUID; in bytes.</summary>
    private const int MaxFormattedLength = 64;

    /// <summary>Writes a JSON string, with quotes. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text; null is written as the empty string.</param>
    internal void WriteString(scoped ReadOnlySpan<char> text)
    {
        Put("\""u8);
        WriteStringEnd(1, text);
    }

    /// <summary>Writes a JSON string.</summary>
    /// <param name="opening">Everything up to the quote before the text.</param>
    /// <param name="text">The text; null is written as the empty string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteString(ReadOnlySpan<byte> opening, string? text)
    {
        Put(opening);
        WriteStringEnd(opening.Length, text);
    }

    /// <summary>Writes the inside of a JSON string. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    internal void WriteStringContent(scoped ReadOnlySpan<char> text)
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

    /// <summary>Does what <see cref="WriteStringEnd"/> does where the text is long, or the room is short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteLongStringEnd(int put, scoped ReadOnlySpan<char> text)
    {
        Advance(put);
        WriteStringContent(text);
        WriteRaw("\""u8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteFormatted<T>(T value, string? format = null) where T : IUtf8SpanFormattable
    {
        if (!value.TryFormat(Reserve(MaxFormattedLength), out var written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"A {typeof(T).Name} does not fit into {MaxFormattedLength} bytes.");
        Advance(written);
    }
}
