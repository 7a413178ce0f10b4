using System.Buffers.Binary;
using System.Text;

namespace CrmCards.Replays;

/// <summary>The answer to an action.</summary>
internal sealed record ActionAnswer(int StatusCode, string Message)
{
    internal byte[] ToBytes()
    {
        var bytes = new byte[sizeof(ushort) + Encoding.UTF8.GetByteCount(Message)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)StatusCode);
        Encoding.UTF8.GetBytes(Message, bytes.AsSpan(sizeof(ushort)));
        return bytes;
    }

    /// <returns>Null where the bytes are not an answer.</returns>
    internal static ActionAnswer? Of(ReadOnlySpan<byte> bytes) => bytes.Length < sizeof(ushort)
        ? null
        : new(BinaryPrimitives.ReadUInt16LittleEndian(bytes), Encoding.UTF8.GetString(bytes[sizeof(ushort)..]));
}
