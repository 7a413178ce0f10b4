using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace CrmCards.Serialization;

/// <summary>The inside of JSON strings: what JSON demands to be escaped is, and what would end the context when the body is embedded in HTML or script.</summary>
internal static class JsonText
{
    private const int MaxBytesPerChar = 6;
    private const int ShortEscapeLength = 2;
    private const int CharsPerStep = 16;
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    /// <summary>How much room <see cref="Write"/> needs for a text of that length.</summary>
    internal static int MaxLength(int chars) => (chars * MaxBytesPerChar) + sizeof(ulong);

    /// <summary>Writes text as UTF-8, escaped. Lone surrogates become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    internal static int Write(ReadOnlySpan<char> text, ref byte target)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            ref var next = ref Unsafe.Add(ref target, written);
            var (chars, bytes) =
                text[0] >= 0x80 ? WriteOther(text, ref next)
                : text.Length >= 2 * CharsPerStep ? WriteStep(text, ref next)
                : WritePlainOrEscape(text, ref next);
            text = text[chars..];
            written += bytes;
        }

        return written;
    }

    /// <summary>Writes characters outside ASCII, and plain ones between them.</summary>
    private static (int Chars, int Bytes) WriteOther(ReadOnlySpan<char> text, ref byte target)
    {
        var chars = NextEscape(text);
        if (chars == 0) return (1, WriteEscape(text[0], ref target));
        Utf8.FromUtf16(text[..chars], MemoryMarshal.CreateSpan(ref target, MaxLength(chars)), out _, out var bytes, replaceInvalidSequences: true, isFinalBlock: true);
        return (chars, bytes);
    }

    /// <summary>Writes the next 16 chars, or those before the first that is not ASCII.</summary>
    /// <remarks>
    /// All are looked at once. Behind each escape another 16 are stored, of which those up to the next escape count; that is why the text
    /// must go on for as many after this step.
    /// </remarks>
    private static (int Chars, int Bytes) WriteStep(ReadOnlySpan<char> text, ref byte target)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var narrowed = Narrow(ref source, 0);
        var stops = Stops(narrowed).ExtractMostSignificantBits();
        if (stops == 0) return WritePlainOrEscape(text, ref target);
        narrowed.StoreUnsafe(ref target);
        var (chars, bytes) = (0, 0);
        for (; stops != 0; stops &= stops - 1)
        {
            var stop = BitOperations.TrailingZeroCount(stops);
            bytes += stop - chars;
            var c = text[stop];
            if (c >= 0x80) return (stop, bytes);
            bytes += WriteEscape(c, ref Unsafe.Add(ref target, bytes));
            chars = stop + 1;
            Narrow(ref source, chars).StoreUnsafe(ref target, (nuint)bytes);
        }

        return (CharsPerStep, bytes + CharsPerStep - chars);
    }

    /// <summary>Writes the plain chars before the next that is not, or else an escape.</summary>
    private static (int Chars, int Bytes) WritePlainOrEscape(ReadOnlySpan<char> text, ref byte target)
    {
        var plain = WritePlain(text, ref target);
        return plain > 0 ? (plain, plain) : (1, WriteEscape(text[0], ref target));
    }

    /// <summary>The place of the next char that is escaped, or the end.</summary>
    private static int NextEscape(ReadOnlySpan<char> text)
    {
        var ascii = text.IndexOfAny(AsciiToEscape.Chars);
        if (ascii >= 0) text = text[..ascii];
        var separator = text.IndexOfAny(LineSeparator, ParagraphSeparator);
        return separator >= 0 ? separator : text.Length;
    }

    /// <summary>Copies the chars before the first that is not ASCII or must be escaped, and returns how many they are.</summary>
    /// <remarks>
    /// Checks and narrows in one pass. Every step loads and stores within the first <c>text.Length</c> elements of both spans: the loop's
    /// condition says so, and the last step of a text is moved back to end with it, over what was copied before. A step that meets a char that stops it
    /// has stored bytes past the returned length, which the caller overwrites.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WritePlain(ReadOnlySpan<char> text, ref byte target)
    {
        if (text.Length < CharsPerStep) return WriteShortPlain(text, ref target);
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (var i = 0; ; i = Math.Min(i + CharsPerStep, text.Length - CharsPerStep))
        {
            var bytes = Narrow(ref source, i);
            bytes.StoreUnsafe(ref target, (nuint)i);
            var stops = Stops(bytes);
            if (stops != Vector128<byte>.Zero) return i + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            if (i + CharsPerStep == text.Length) return text.Length;
        }
    }

    /// <summary>The same for fewer than 16 chars: the first half and the last, which overlap, at once; char by char where one of them stops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteShortPlain(ReadOnlySpan<char> text, ref byte target)
    {
        ref var source = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        if (text.Length >= sizeof(ulong))
        {
            var last = text.Length - sizeof(ulong);
            var bytes = Vector128.NarrowWithSaturation(
                Vector128.LoadUnsafe(ref source).AsUInt16(),
                Vector128.LoadUnsafe(ref source, (nuint)last * sizeof(char)).AsUInt16());
            if (Stops(bytes) == Vector128<byte>.Zero)
            {
                Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().GetElement(0));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), bytes.AsUInt64().GetElement(1));
                return text.Length;
            }
        }
        else if (text.Length >= sizeof(uint))
        {
            var last = text.Length - sizeof(uint);
            var chars = Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref source), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, last * sizeof(char)))).AsUInt16();
            var bytes = Vector128.NarrowWithSaturation(chars, chars);
            if (Stops(bytes) == Vector128<byte>.Zero)
            {
                Unsafe.WriteUnaligned(ref target, bytes.AsUInt32().GetElement(0));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, last), bytes.AsUInt32().GetElement(1));
                return text.Length;
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 0x7F || !IsPlain((byte)c)) return i;
            Unsafe.Add(ref target, i) = (byte)c;
        }

        return text.Length;
    }

    /// <summary>16 chars as bytes. Those outside ASCII become bytes outside it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(ref ushort source, int start) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref source, (nuint)start), Vector128.LoadUnsafe(ref source, (nuint)start + (CharsPerStep / 2)));

    /// <summary>All bits set where a byte stops the copying.</summary>
    /// <remarks>Comparisons alone, because looking bytes up in a vector is slow where code is compiled ahead of time for older processors.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Stops(Vector128<byte> bytes) =>
        // One more, and as signed numbers, 0x7F and the bytes outside ASCII are below all others, as the control characters are.
        Vector128.LessThan((bytes + Vector128<byte>.One).AsSByte(), Vector128.Create((sbyte)(' ' + 1))).AsByte()
        | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
        | Vector128.Equals(bytes & Vector128.Create((byte)0xFE), Vector128.Create((byte)'&')) // and the apostrophe
        | Vector128.Equals(bytes & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) // and >
        | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(byte c) => c is >= 0x20 and not ((byte)'"' or (byte)'&' or (byte)'\'' or (byte)'<' or (byte)'>' or (byte)'\\' or 0x7F);

    /// <returns>The length of the escape; eight bytes are stored.</returns>
    private static int WriteEscape(char c, ref byte target)
    {
        var letter = c switch { '"' or '\\' => c, '\n' => 'n', '\r' => 'r', '\t' => 't', _ => '\0' };
        if (letter != 0)
        {
            Unsafe.WriteUnaligned(ref target, LittleEndian('\\' | ((ulong)letter << 8)));
            return ShortEscapeLength;
        }

        var digits = HexDigit(c >> 12) | (HexDigit((c >> 8) & 0xF) << 8) | (HexDigit((c >> 4) & 0xF) << 16) | (HexDigit(c & 0xF) << 24);
        Unsafe.WriteUnaligned(ref target, LittleEndian('\\' | ((ulong)'u' << 8) | (digits << 16)));
        return MaxBytesPerChar;
    }

    private static ulong HexDigit(int value) => (ulong)(value < 10 ? '0' + value : 'A' - 10 + value);

    private static ulong LittleEndian(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);

    /// <summary>Apart, because only text that is not ASCII needs it.</summary>
    private static class AsciiToEscape
    {
        internal static readonly SearchValues<char> Chars = Find();

        private static SearchValues<char> Find()
        {
            Span<char> chars = stackalloc char[0x80];
            var count = 0;
            for (var c = '\0'; c < chars.Length; c++)
            {
                if (!IsPlain((byte)c)) chars[count++] = c;
            }

            return SearchValues.Create(chars[..count]);
        }
    }
}
