using System.Globalization;

namespace CrmCards.Requests.Values;

/// <summary>Reads dates and times: HubSpot keeps them as milliseconds since 1970, midnight UTC where they are dates.</summary>
internal static class Instants
{
    internal const string Expected = "a date and time: yyyy-MM-ddTHH:mm:ssZ, or milliseconds since 1970";

    private static readonly long FirstMilliseconds = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long LastMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>ISO 8601 with a zone: without one, nobody could say which instant is meant.</summary>
    private static readonly string[] IsoFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
    ];

    internal static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        if (long.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds))
        {
            var isInRange = milliseconds >= FirstMilliseconds && milliseconds <= LastMilliseconds;
            value = isInRange ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
            return isInRange;
        }

        if (TryReadDay(text, out var day))
        {
            value = new(day, default, TimeSpan.Zero);
            return true;
        }

        return DateTimeOffset.TryParseExact(text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    internal static bool TryRead(ReadOnlySpan<char> text, out DateTime value)
    {
        var isRead = TryRead(text, out DateTimeOffset instant);
        value = instant.UtcDateTime;
        return isRead;
    }

    internal static bool TryRead(ReadOnlySpan<char> text, out DateOnly value)
    {
        if (TryReadDay(text, out value)) return true;
        var isRead = TryRead(text, out DateTimeOffset instant);
        value = DateOnly.FromDateTime(instant.UtcDateTime);
        return isRead;
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
