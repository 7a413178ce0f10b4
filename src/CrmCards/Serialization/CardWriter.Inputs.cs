using System.Globalization;

namespace CrmCards.CompilerServices;

// What forms show of data.
public ref partial struct CardWriter
{
    /// <summary>Writes the choices of an input that come from data.</summary>
    /// <param name="name">Everything from the comma before the name to the opening bracket.</param>
    /// <param name="index">The place of the method that gave them among all of the card.</param>
    public void WriteOptions(ReadOnlySpan<byte> name, int index)
    {
        WriteRaw(name);
        foreach (var (value, label) in Choices![index].Shown)
        {
            WriteString("{\"label\":\""u8, label);
            WriteString(",\"value\":\""u8, value);
            WriteRaw("},"u8);
        }

        EndArray();
    }

    /// <summary>Writes the value that an input with choices from data shows first.</summary>
    /// <param name="opening">Everything from the comma before the name to the quote before the value.</param>
    /// <param name="index">The place of the method that gave the choices among all of the card.</param>
    /// <param name="value">The value; what is none of the choices leaves it out.</param>
    public void WriteChoice(ReadOnlySpan<byte> opening, int index, string? value)
    {
        foreach (var (choice, _) in Choices![index].Shown)
        {
            if (choice == value) WriteString(opening, value);
        }
    }

    /// <inheritdoc cref="WriteChoice(ReadOnlySpan{byte}, int, string?)"/>
    /// <typeparam name="T">The type of the values.</typeparam>
    public void WriteChoice<T>(ReadOnlySpan<byte> opening, int index, T? value) where T : struct, IFormattable =>
        WriteChoice(opening, index, value?.ToString(null, CultureInfo.InvariantCulture));
}
