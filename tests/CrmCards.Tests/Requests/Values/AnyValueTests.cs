using System.Globalization;
using System.Net;
using System.Numerics;
using CrmCards.CompilerServices;
using CrmCards.Tests.Serialization;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Requests.Values;

/// <summary>Values of every kind come back as they were, however they were written; and no text does any harm.</summary>
public class AnyValueTests(EchoApp echo) : IClassFixture<EchoApp>
{
    private static readonly string[] Names =
    [
        "date", "moment", "instant", "time", "duration", "i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "amount", "number", "real", "half",
        "flag", "mark", "id", "stage", "size", "weekday", "tags", "counts", "days", "stages", "flags", "sites", "site", "address",
    ];

    /// <summary>Texts that look like values, and those that do not.</summary>
    private static Gen<string> AnyText { get; } = Gen.OneOf(
        Texts.Any.Select(Texts.WellFormed),
        Gen.OneOf("1", "0", "9", "-", "+", ".", "e", "E", ",", " ", ":", "T", "Z", "2020-12-01", "10:20:30", "99999999999", "true", "NaN", "Infinity", ";", "/", "http://", "[", "]", "%", "closedwon").Array[1, 8].Select(string.Concat));

    [Fact]
    public void Whole_numbers_come_back() => Assert.Multiple(
        () => ComeBack(Gen.SByte, Written),
        () => ComeBack(Gen.Short, Written),
        () => ComeBack(Gen.Int, Written),
        () => ComeBack(Gen.Long, Written),
        () => ComeBack(Gen.Byte, Written),
        () => ComeBack(Gen.UShort, Written),
        () => ComeBack(Gen.UInt, Written),
        () => ComeBack(Gen.ULong, Written));

    [Fact]
    public void Numbers_come_back() => Assert.Multiple(
        () => ComeBack(Gen.Decimal, value => [Invariant(value)]),
        () => ComeBack(Gen.Double.Where(double.IsFinite), value => [Invariant(value), value.ToString("E16", CultureInfo.InvariantCulture)]),
        () => ComeBack(Gen.Float.Where(float.IsFinite), value => [Invariant(value), value.ToString("E8", CultureInfo.InvariantCulture)]));

    [Fact]
    public void Dates_come_back() => Assert.Multiple(
        () => ComeBack(Gen.DateOnly, date => Written(new DateTimeOffset(date, default, TimeSpan.Zero)).Append(date.ToString("O", CultureInfo.InvariantCulture))),
        () => ComeBack(Gen.DateTime.Select(InMilliseconds), Written),
        () => ComeBack(Gen.DateTime.Select(InMilliseconds).Select(time => time.UtcDateTime), time => Written(new DateTimeOffset(time)).Append(time.ToString("O", CultureInfo.InvariantCulture))));

    [Fact]
    public void Other_values_come_back() => Assert.Multiple(
        () => ComeBack(Gen.Guid, value => [Invariant(value), value.ToString().ToUpperInvariant()]),
        () => ComeBack(Gen.TimeOnly, value => [value.ToString("O", CultureInfo.InvariantCulture)]),
        () => ComeBack(Gen.TimeSpan, value => [Invariant(value)]),
        () => ComeBack(Gen.Bool, value => [Invariant(value), value ? "1" : "0", value ? "true" : "FALSE"]));

    [Fact]
    public void Lists_come_back() => Gen.Long.Array[0, 20].Sample(values =>
        ValueReaders.Array(ValueReaders.Parsable<long>()).Read(string.Join(';', values), "a").SequenceEqual(values));

    [Fact]
    public async Task No_text_is_an_error_of_ours() =>
        await Gen.Select(Gen.OneOf(Names), AnyText).SampleAsync(
            async call => (await echo.TellAsync(call.Item1, call.Item2)).Status is HttpStatusCode.OK or HttpStatusCode.BadRequest && !echo.App.Log.Errors.Any(),
            iter: 3_000);

    [Fact]
    public void No_text_makes_a_reader_throw()
    {
        Func<string, object?>[] readers =
        [
            Read(ValueReaders.Parsable<DateOnly>()), Read(ValueReaders.Parsable<DateTime>()), Read(ValueReaders.Parsable<DateTimeOffset>()), Read(ValueReaders.Parsable<TimeOnly>()),
            Read(ValueReaders.Parsable<TimeSpan>()), Read(ValueReaders.Parsable<long>()), Read(ValueReaders.Parsable<UInt128>()), Read(ValueReaders.Parsable<nint>()),
            Read(ValueReaders.Parsable<decimal>()), Read(ValueReaders.Parsable<double>()), Read(ValueReaders.Parsable<Half>()), Read(ValueReaders.Parsable<bool>()),
            Read(ValueReaders.Parsable<char>()), Read(ValueReaders.Parsable<Guid>()), Read(ValueReaders.Parsable<IPAddress>()), Read(ValueReaders.Parsable<BigInteger>()),
            Read(ValueReaders.Uri), Read(ValueReaders.OneOf(("closedwon", Stage.Won))), Read(ValueReaders.Array(ValueReaders.Parsable<int>())), Read(ValueReaders.List(ValueReaders.Uri)),
        ];

        AnyText.Sample(text => Assert.All(readers, read => read(text)), iter: 20_000);

        static Func<string, object?> Read<T>(ValueReader<T> reader) => text => reader.TryRead(text, out var value) ? value : null;
    }

    [Fact]
    public void Reading_values_allocates_nothing()
    {
        var stages = ValueReaders.OneOf(("closedwon", Stage.Won), ("Won", Stage.Won));
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString($"?{EchoApp.Caller}&date=1606780800000&count=1.0E7&amount=94.30&flag=TRUE&id=6f9619ff-8b86-d011-b42d-00c04fc964ff&stage=CLOSEDWON");
        var call = new CardCall();
        call.Read(context.Request, body: default);
        for (var i = 0; i < 100; i++) Read();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Read();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Read()
        {
            call.Property<DateOnly>("date", ValueReaders.Parsable<DateOnly>(), missing: default);
            call.NullableProperty("count", ValueReaders.Parsable<int>());
            call.Property<decimal>("amount", ValueReaders.Parsable<decimal>(), missing: default);
            call.Property<bool>("flag", ValueReaders.Parsable<bool>(), missing: default);
            call.Property<Guid>("id", ValueReaders.Parsable<Guid>(), missing: default);
            call.Property<Stage>("stage", stages, missing: default);
        }
    }

    [Fact]
    public void No_more_than_ten_names_are_shown()
    {
        var reader = ValueReaders.OneOf(Enum.GetValues<ConsoleColor>().Select(color => ($"{color}", color)).ToArray());

        Assert.Equal("one of Black, DarkBlue, DarkGreen, DarkCyan, DarkRed, DarkMagenta, DarkYellow, Gray, DarkGray, Blue, …", reader.Expected);
    }

    public static TheoryData<string, string> OfEachKind => new()
    {
        { "date", "2020-12-01" }, { "date", "1606780800000" }, { "moment", "1606780800000" }, { "instant", "2020-12-01T10:20:30Z" }, { "time", "10:20:30" },
        { "duration", "10:20:30" }, { "i8", "7" }, { "i32", "7" }, { "i64", "7" }, { "u64", "7" }, { "i128", "7" }, { "amount", "7.5" }, { "number", "7.5" }, { "real", "7.5" },
        { "half", "7.5" }, { "flag", "true" }, { "flag", "1" }, { "id", "6f9619ff-8b86-d011-b42d-00c04fc964ff" }, { "counts", "1;2" }, { "address", "127.0.0.1" },
    };

    /// <summary>.NET itself would pass over it.</summary>
    [Theory]
    [MemberData(nameof(OfEachKind))]
    public async Task A_value_with_a_NUL_behind_it_is_another_text(string name, string text)
    {
        await echo.ToldAsync(name, text);
        await echo.RefusedAsync(name, text + "\0");
    }

    private static void ComeBack<T>(Gen<T> values, Func<T, IEnumerable<string>> written) where T : IParsable<T> => values.Sample(value =>
        written(value).All(text => EqualityComparer<T>.Default.Equals(ValueReaders.Parsable<T>().Read(text, "a"), value)));

    private static IEnumerable<string> Written<T>(T value) where T : IBinaryInteger<T> =>
        [Invariant(value), $"{Invariant(value)}.0", $"{Invariant(value)}.00E0", $"{Invariant(value)}0e-1"];

    private static IEnumerable<string> Written(DateTimeOffset instant) =>
    [
        Invariant(instant.ToUnixTimeMilliseconds()),
        $"{Invariant(instant.ToUnixTimeMilliseconds())}.0",
        instant.ToString("O", CultureInfo.InvariantCulture),
        instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    ];

    private static DateTimeOffset InMilliseconds(DateTime time) => DateTimeOffset.FromUnixTimeMilliseconds(new DateTimeOffset(time.Ticks, TimeSpan.Zero).ToUnixTimeMilliseconds());

    private static string Invariant<T>(T value) => string.Create(CultureInfo.InvariantCulture, $"{value}");
}
