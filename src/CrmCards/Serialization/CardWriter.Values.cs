using System.Runtime.CompilerServices;

namespace CrmCards.CompilerServices;

// Values of declared properties, by data type. A null value leaves its property out.
public ref partial struct CardWriter
{
    /// <summary>Writes a property that is a string on the wire: STRING, EMAIL.</summary>
    /// <param name="opening">Everything from the comma before the name to the quote before the value.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteText(ReadOnlySpan<byte> opening, string? value)
    {
        if (value is not null) WriteString(opening, value);
    }

    /// <inheritdoc cref="WriteText(ReadOnlySpan{byte}, string)"/>
    public void WriteText(ReadOnlySpan<byte> opening, Guid? value)
    {
        if (value is not { } guid) return;
        WriteRaw(opening);
        WriteFormatted(guid);
        WriteRaw("\""u8);
    }

    /// <inheritdoc cref="WriteText(ReadOnlySpan{byte}, string)"/>
    public void WriteText(ReadOnlySpan<byte> opening, bool? value)
    {
        if (value is not { } flag) return;
        WriteRaw(opening);
        WriteRaw(flag ? "true\""u8 : "false\""u8);
    }

    /// <summary>Writes a BOOLEAN property.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    public void WriteBoolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } flag) return;
        WriteRaw(name);
        WriteRaw(flag ? "true"u8 : "false"u8);
    }

    /// <summary>Writes a NUMERIC property: as a string where JavaScript would lose digits of the number.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="value">The value; null leaves the property out.</param>
    /// <exception cref="ArithmeticException">The value is NaN or infinite, which JSON cannot hold.</exception>
    public void WriteNumber(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number) return;
        WriteRaw(name);
        WriteNumeric(number, isExact: number is >= -LargestInteger and <= LargestInteger);
    }

    /// <inheritdoc cref="WriteNumber(ReadOnlySpan{byte}, long?)"/>
    public void WriteNumber(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is not { } number) return;
        WriteRaw(name);
        WriteNumeric(number, isExact: number <= LargestInteger);
    }

    /// <inheritdoc cref="WriteNumber(ReadOnlySpan{byte}, long?)"/>
    public void WriteNumber(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number) return;
        WriteRaw(name);
        WriteNumeric(number, IsExact(number));
    }

    /// <inheritdoc cref="WriteNumber(ReadOnlySpan{byte}, long?)"/>
    public void WriteNumber(ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number) return;
        ThrowIfNotFinite(number);
        WriteRaw(name);
        WriteFormatted(number);
    }

    /// <inheritdoc cref="WriteNumber(ReadOnlySpan{byte}, long?)"/>
    public void WriteNumber(ReadOnlySpan<byte> name, float? value)
    {
        if (value is not { } number) return;
        ThrowIfNotFinite(number);
        WriteRaw(name);
        WriteFormatted(number);
    }

    /// <summary>Writes a DATE property.</summary>
    /// <param name="opening">Everything from the comma before the name to the quote before the value.</param>
    /// <param name="value">The day; null leaves the property out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDate(ReadOnlySpan<byte> opening, DateOnly? value)
    {
        if (value is { } date) WriteDate(opening, date);
    }

    /// <inheritdoc cref="WriteDate(ReadOnlySpan{byte}, DateOnly?)"/>
    public void WriteDate(ReadOnlySpan<byte> opening, DateOnly value)
    {
        WriteRaw(opening);
        WriteFormatted(value, "O");
        WriteRaw("\""u8);
    }

    /// <inheritdoc cref="WriteDate(ReadOnlySpan{byte}, DateOnly?)"/>
    public void WriteDate(ReadOnlySpan<byte> opening, DateTime? value) =>
        WriteDate(opening, value is { } time ? DateOnly.FromDateTime(time) : null);

    /// <inheritdoc cref="WriteDate(ReadOnlySpan{byte}, DateOnly?)"/>
    public void WriteDate(ReadOnlySpan<byte> opening, DateTimeOffset? value) => WriteDate(opening, value?.DateTime);

    /// <summary>Writes a DATETIME property: milliseconds since 1970-01-01 UTC.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="value">The instant; null leaves the property out.</param>
    public void WriteDateTime(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } instant) return;
        WriteRaw(name);
        WriteFormatted(instant.ToUnixTimeMilliseconds());
    }

    /// <inheritdoc cref="WriteDateTime(ReadOnlySpan{byte}, DateTimeOffset?)"/>
    /// <remarks>An unspecified kind is taken as UTC, so that the answer does not depend on the server's time zone.</remarks>
    public void WriteDateTime(ReadOnlySpan<byte> name, DateTime? value) => WriteDateTime(name, Instant(value));

    /// <summary>Writes the value of an input for a day and a time of day, in UTC.</summary>
    /// <param name="opening">Everything from the comma before the name to the quote before the value.</param>
    /// <param name="value">The instant; null leaves the value out.</param>
    public void WriteInstant(ReadOnlySpan<byte> opening, DateTimeOffset? value)
    {
        if (value is not { } instant) return;
        WriteRaw(opening);
        WriteFormatted(instant.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss'Z'");
        WriteRaw("\""u8);
    }

    /// <inheritdoc cref="WriteInstant(ReadOnlySpan{byte}, DateTimeOffset?)"/>
    /// <remarks>An unspecified kind is taken as UTC, so that the answer does not depend on the server's time zone.</remarks>
    public void WriteInstant(ReadOnlySpan<byte> opening, DateTime? value) => WriteInstant(opening, Instant(value));

    /// <summary>Writes a LINK property; an address that cannot be sent leaves it out.</summary>
    /// <param name="name">Everything from the comma before the name to the colon after it.</param>
    /// <param name="value">The absolute http(s) address, or a path of this app; null leaves the property out.</param>
    public void WriteLinkProperty(ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is not null && !TryWriteAddress(name, value))
            ReportProblem($"the LINK value '{value.OriginalString}' {PublicAddress.Fault}");
    }

    /// <inheritdoc cref="WriteLinkProperty(ReadOnlySpan{byte}, Uri)"/>
    public void WriteLinkProperty(ReadOnlySpan<byte> name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var uri))
            WriteLinkProperty(name, uri);
        else
            ReportProblem($"the LINK value '{value}' {PublicAddress.Fault}");
    }

    /// <summary>Writes a STATUS property.</summary>
    /// <param name="member">Everything from the comma before the name to the option's name; empty if the enum value is not an option, which leaves the property out.</param>
    /// <param name="value">The enum value, for the log; null leaves the property out.</param>
    /// <typeparam name="TEnum">The enum with the options.</typeparam>
    public void WriteStatus<TEnum>(ReadOnlySpan<byte> member, TEnum? value) where TEnum : struct, Enum
    {
        if (value is { } given) WriteStatus(member, given);
    }

    /// <inheritdoc cref="WriteStatus{TEnum}(ReadOnlySpan{byte}, TEnum?)"/>
    public void WriteStatus<TEnum>(ReadOnlySpan<byte> member, TEnum value) where TEnum : struct, Enum
    {
        if (member.IsEmpty)
            ReportProblem($"the value {value} of {typeof(TEnum).Name} is not a status option");
        else
            WriteRaw(member);
    }

    /// <summary>Writes a CURRENCY property.</summary>
    /// <param name="opening">Everything up to the amount: to the quote before it, because it is a decimal number in a string.</param>
    /// <param name="value">The amount, its scale kept; null leaves the property out.</param>
    /// <param name="closing">Everything after the amount, from the quote on.</param>
    public void WriteCurrency(ReadOnlySpan<byte> opening, decimal? value, ReadOnlySpan<byte> closing)
    {
        if (value is not { } amount) return;
        WriteRaw(opening);
        WriteFormatted(amount);
        WriteRaw(closing);
    }

    private static DateTimeOffset? Instant(DateTime? value) => value switch
    {
        null => null,
        { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
        { } time => new DateTimeOffset(time),
    };

    private void WriteNumeric<T>(T value, bool isExact) where T : IUtf8SpanFormattable
    {
        if (!isExact) WriteRaw("\""u8);
        WriteFormatted(value);
        if (!isExact) WriteRaw("\""u8);
    }

    /// <summary>Whether JavaScript's numbers, which have 15 digits for certain, keep all digits of a number.</summary>
    private static bool IsExact(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return parts[2] == 0 && (((ulong)(uint)parts[1] << 32) | (uint)parts[0]) < 1_000_000_000_000_000;
    }

    private static void ThrowIfNotFinite(double value)
    {
        if (!double.IsFinite(value))
            throw new ArithmeticException($"{value} cannot be sent as a NUMERIC value: JSON has neither NaN nor Infinity. Send null to leave the property out.");
    }
}
