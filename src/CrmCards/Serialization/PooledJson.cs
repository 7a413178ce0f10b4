using System.Buffers;

namespace CrmCards.Serialization;

/// <summary>The output of a <see cref="CompilerServices.CardWriter"/>, in its pooled buffer.</summary>
internal readonly struct PooledJson(byte[] buffer, int start, int length) : IDisposable
{
    /// <summary>UTF-8; valid until the buffer is returned.</summary>
    internal ReadOnlyMemory<byte> Bytes => buffer.AsMemory(start, length);

    /// <summary>Returns the buffer to its pool.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
