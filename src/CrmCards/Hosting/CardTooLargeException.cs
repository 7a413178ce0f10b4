using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Hosting;

/// <summary>A card's answer has more bytes than callers read.</summary>
/// <param name="size">Its size in bytes.</param>
/// <param name="largest">The largest part of it.</param>
internal sealed class CardTooLargeException(int size, string largest) : Exception($"The answer has {size} bytes.")
{
    /// <remarks>Not a 5xx: callers repeat one by themselves, and the second answer would be as large.</remarks>
    internal const int StatusCode = StatusCodes.Status422UnprocessableEntity;

    internal int Size { get; } = size;

    internal string Largest { get; } = largest;

    /// <exception cref="CardTooLargeException">The answer is too large.</exception>
    internal static void ThrowIfTooLarge(ReadOnlySpan<byte> json)
    {
        if (json.Length > CardLimits.MaxAnswerSize) throw new CardTooLargeException(json.Length, LargestOf(json.ToArray()));
    }

    /// <summary>The largest member of a result or of the card.</summary>
    private static string LargestOf(ReadOnlyMemory<byte> json)
    {
        using var card = JsonDocument.Parse(json);
        var largest = Members(card.RootElement).MaxBy(member => member.Size);
        return $"'{largest.Name}' of {largest.Owner} has {largest.Size} bytes";
    }

    private static IEnumerable<(string Name, string Owner, int Size)> Members(JsonElement card)
    {
        foreach (var member in card.EnumerateObject())
        {
            if (!member.NameEquals("results")) yield return (member.Name, "the card", SizeOf(member.Value));
        }

        foreach (var result in card.GetProperty("results").EnumerateArray())
        {
            foreach (var member in result.EnumerateObject())
                yield return (member.Name, $"the result with the objectId {result.GetProperty("objectId")}", SizeOf(member.Value));
        }
    }

    private static int SizeOf(JsonElement value) => JsonMarshal.GetRawUtf8Value(value).Length;
}
