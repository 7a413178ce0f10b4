using System.Globalization;
using System.Text.Json;
using CrmCards.CompilerServices;

namespace CrmCards.Inputs;

/// <summary>A day.</summary>
internal sealed class DateInput(string name, bool isRequired, DateOnly min, DateOnly max) : CardInput<DateOnly>(name, isRequired)
{
    internal override string? Read(ref Utf8JsonReader json, out DateOnly value)
    {
        value = default;
        Span<char> text = stackalloc char[TimeText.MaxLength];
        if (TimeText.Read(ref json, text) is not { } length || !DateOnly.TryParseExact(text[..length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
            return InputTexts.NotDay;
        if (value < min) return InputTexts.TooEarly(min);
        return value > max ? InputTexts.TooLate(max) : null;
    }
}

/// <summary>A day and a time of day.</summary>
internal sealed class DateTimeOffsetInput(string name, bool isRequired) : CardInput<DateTimeOffset>(name, isRequired)
{
    internal override string? Read(ref Utf8JsonReader json, out DateTimeOffset value)
    {
        value = default;
        Span<char> text = stackalloc char[TimeText.MaxLength];
        return TimeText.Read(ref json, text) is { } length
            && DateTimeOffset.TryParseExact(text[..length], TimeText.Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value)
            ? null
            : InputTexts.NotTime;
    }
}

/// <summary>A day and a time of day, in UTC.</summary>
internal sealed class DateTimeInput(string name, bool isRequired) : CardInput<DateTime>(name, isRequired)
{
    private readonly DateTimeOffsetInput _instant = new(name, isRequired);

    internal override string? Read(ref Utf8JsonReader json, out DateTime value)
    {
        var fault = _instant.Read(ref json, out var instant);
        value = instant.UtcDateTime;
        return fault;
    }
}

/// <summary>The short texts of days and times.</summary>
file static class TimeText
{
    /// <summary>Longer ones are none of a day or a time.</summary>
    internal const int MaxLength = 64;

    internal static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
    ];

    /// <returns>The text's length; null if it is not such a text.</returns>
    internal static int? Read(ref Utf8JsonReader json, scoped Span<char> text) =>
        json.TokenType == JsonTokenType.String && json.ValueSpan.Length <= MaxLength ? json.CopyString(text) : null;
}
