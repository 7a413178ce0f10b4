using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CrmCards.Serialization;

namespace CrmCards.CompilerServices;

// The buffer. All access without bounds checks is here and in JsonText: each method first reserves the room for all that it stores.
public ref partial struct CardWriter
{
    /// <summary>How far <see cref="PutAgain"/> may write past what it copies.</summary>
    private const int AgainSlack = 16;

    /// <summary>Longer text is written in pieces, so that the room for the worst case stays small.</summary>
    private const int MaxPieceLength = 512;

    /// <summary>Copies ready-made JSON to where the next bytes go, without taking the room yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ReadOnlySpan<byte> json)
    {
        if (json.Length > _free.Length) Grow(json.Length);
        Put(json, ref MemoryMarshal.GetReference(_free));
    }

    /// <returns>The place after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Put(ReadOnlySpan<byte> json, ref byte target)
    {
        Unsafe.CopyBlockUnaligned(ref target, ref MemoryMarshal.GetReference(json), (uint)json.Length);
        return ref Unsafe.Add(ref target, json.Length);
    }

    /// <summary>Copies a short part of what has been written, with <see cref="AgainSlack"/> bytes of room after it.</summary>
    /// <returns>The place after it.</returns>
    /// <remarks>Whole vectors are copied: the room after the part is the buffer's, because the part ends before the room where it is copied to begins.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte PutAgain(int start, int length, ref byte target)
    {
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), start);
        for (nuint i = 0; i < (uint)length; i += (uint)Vector128<byte>.Count) Vector128.LoadUnsafe(ref source, i).StoreUnsafe(ref target, i);
        return ref Unsafe.Add(ref target, length);
    }

    private readonly int Position
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _buffer.Length - _free.Length;
    }

    /// <summary>The last byte that was written.</summary>
    private readonly ref byte Last => ref _buffer[Position - 1];

    /// <summary>Room for at least <paramref name="length"/> bytes; the caller takes of it what it has written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (length > _free.Length) Grow(length);
        return _free;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int count) =>
        _free = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_free), count), _free.Length - count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        var position = Position;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(position + length), _buffer.Length * 2));

        // With what was put after the position.
        _buffer.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        _free = larger.AsSpan(position);
    }

    /// <summary>Writes three parts, the second of which is in the buffer already; it is short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteWithPartAgain(ReadOnlySpan<byte> opening, int start, int length, ReadOnlySpan<byte> following)
    {
        Reserve(opening.Length + length + AgainSlack + following.Length);
        Put(following, ref PutAgain(start, length, ref Put(opening, ref MemoryMarshal.GetReference(_free))));
        Advance(opening.Length + length + following.Length);
    }

    /// <summary>Writes a JSON string of which everything up to the opening quote has been put.</summary>
    /// <remarks>
    /// Kept in one place, because it is large: inlined wherever a string is written, the methods there would become too large for what must be
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

    /// <summary>Does what <see cref="WriteStringEnd"/> does where the text begins with a char that is escaped or not ASCII, and there is room.</summary>
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
}
