using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CrmCards.CompilerServices;

namespace CrmCards.Inputs;

/// <summary>A number, whole or not.</summary>
internal sealed class NumberInput<T>(string name, bool isRequired, T min, T max) : CardInput<T>(name, isRequired) where T : struct, INumber<T>, IMinMaxValue<T>
{
    /// <summary>The least number that cannot have a fraction is the same as one with half a unit less.</summary>
    private static readonly bool IsWhole = T.One / (T.One + T.One) == T.Zero;

    private static string NotNumber => IsWhole ? InputTexts.NotWhole : InputTexts.NotNumber;

    internal override string? Read(ref Utf8JsonReader json, out T value)
    {
        value = default;
        if (json.TokenType != JsonTokenType.Number) return NotNumber;
        if (!T.TryParse(json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !T.IsFinite(number)) return OutOfRange(json.ValueSpan);
        value = number;
        if (number < min) return InputTexts.TooSmall(min);
        return number > max ? InputTexts.TooLarge(max) : null;
    }

    /// <summary>A number that the type cannot hold is beyond one of its limits, unless it has a fraction.</summary>
    private string OutOfRange(ReadOnlySpan<byte> digits)
    {
        if (IsWhole && (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) || !double.IsInteger(real))) return NotNumber;
        return digits[0] == (byte)'-' ? InputTexts.TooSmall(min) : InputTexts.TooLarge(max);
    }
}
