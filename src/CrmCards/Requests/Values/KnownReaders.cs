using System.Globalization;
using System.Numerics;
using CrmCards.CompilerServices;

namespace CrmCards.Requests.Values;

/// <summary>The types that HubSpot writes in its own way, or for which there are words.</summary>
internal static class KnownReaders
{
    private static readonly object[] All =
    [
        new ValueReader<bool>("true or false", TryReadBoolean),
        Whole<sbyte>(), Whole<short>(), Whole<int>(), Whole<long>(), Whole<Int128>(), Whole<nint>(),
        Whole<byte>(), Whole<ushort>(), Whole<uint>(), Whole<ulong>(), Whole<UInt128>(), Whole<nuint>(),
        Number<decimal>(), Number<double>(), Number<float>(), Number<Half>(),
        new ValueReader<DateOnly>("a date: yyyy-MM-dd, or milliseconds since 1970", Instants.TryRead),
        new ValueReader<DateTime>(Instants.Expected, Instants.TryRead),
        new ValueReader<DateTimeOffset>(Instants.Expected, Instants.TryRead),
        AsItIs<TimeOnly>("a time of day: HH:mm:ss"),
        AsItIs<TimeSpan>("a duration: hh:mm:ss"),
        AsItIs<Guid>("a UUID"),
        AsItIs<char>("one character"),
    ];

    internal static ValueReader<T>? Of<T>() => All.OfType<ValueReader<T>>().FirstOrDefault();

    private static bool TryReadBoolean(ReadOnlySpan<char> text, out bool value)
    {
        value = text is "1";
        return value || text is "0" || bool.TryParse(text, out value);
    }

    private static ValueReader<T> Whole<T>() where T : struct, IBinaryInteger<T> => new("a whole number", TryReadNumber);

    private static ValueReader<T> Number<T>() where T : struct, INumber<T> => new("a number", TryReadNumber);

    /// <remarks>
    /// HubSpot may write 10000000 as "1.0E7". Thousands are not taken for such: .NET would read "1,5" as 15. What is too large for a double
    /// is infinite to .NET.
    /// </remarks>
    private static bool TryReadNumber<T>(ReadOnlySpan<char> text, out T value) where T : struct, INumberBase<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);

    private static ValueReader<T> AsItIs<T>(string expected) where T : ISpanParsable<T> =>
        new(expected, (text, out value) => T.TryParse(text, CultureInfo.InvariantCulture, out value));
}
