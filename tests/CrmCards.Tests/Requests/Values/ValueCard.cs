using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace CrmCards.Tests.Requests.Values;

/// <summary>Answers with one of the values that it was called with, as .NET writes it.</summary>
[CrmCard("Values", "/values")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class ValueCard
{
    [DataFetch]
    public static CardResponse<Echo> Fetch() => new([]);

    [ActionHook("Tell", CardActionMethod.Post, "/values/tell")]
    public static CardActionResult Tell(
        CardRequest request,
        DateOnly? date, DateTime? moment, DateTimeOffset? instant, TimeOnly? time, TimeSpan? duration,
        sbyte? i8, short? i16, int? i32, long? i64, Int128? i128, byte? u8, ushort? u16, uint? u32, ulong? u64,
        decimal? amount, double? number, float? real, Half? half,
        bool? flag, char? mark, Guid? id, Stage? stage, Size? size, DayOfWeek? weekday,
        string[]? tags, List<int>? counts, IReadOnlyList<DateOnly>? days, ImmutableArray<Stage>? stages, IEnumerable<bool>? flags, ICollection<Uri>? sites,
        Uri? site, IPAddress? address, string? text) =>
        Whole(request.Properties.Keys.Single() switch
        {
            nameof(date) => $"{date:O}",
            nameof(moment) => Told($"{moment:O} {moment?.Kind}"),
            nameof(instant) => $"{instant:O}",
            nameof(time) => $"{time:O}",
            nameof(duration) => Told($"{duration}"),
            nameof(i8) => Told($"{i8}"),
            nameof(i16) => Told($"{i16}"),
            nameof(i32) => Told($"{i32}"),
            nameof(i64) => Told($"{i64}"),
            nameof(i128) => Told($"{i128}"),
            nameof(u8) => Told($"{u8}"),
            nameof(u16) => Told($"{u16}"),
            nameof(u32) => Told($"{u32}"),
            nameof(u64) => Told($"{u64}"),
            nameof(amount) => Told($"{amount}"),
            nameof(number) => Told($"{number}"),
            nameof(real) => Told($"{real}"),
            nameof(half) => Told($"{half}"),
            nameof(flag) => $"{flag}",
            nameof(mark) => $"{mark}",
            nameof(id) => $"{id}",
            nameof(stage) => $"{stage}",
            nameof(size) => $"{size}",
            nameof(weekday) => $"{weekday}",
            nameof(tags) => Joined(tags),
            nameof(counts) => Joined(counts),
            nameof(days) => Joined(days?.Select(day => $"{day:O}")),
            nameof(stages) => Joined<Stage>(stages),
            nameof(flags) => Joined(flags),
            nameof(sites) => Joined(sites?.Select(Told)),
            nameof(site) => Told(site),
            nameof(address) => $"{address}",
            _ => $"{text}",
        });

    [ActionHook("Tell missing", CardActionMethod.Post, "/values/missing")]
    public static CardActionResult TellMissing(
        DateOnly date, DateTime moment, int count, decimal amount, bool flag, Stage stage, string text, string[] tags, List<int> counts, ImmutableArray<Stage> stages,
        DateOnly? someDate, int? someCount, bool? someFlag, Stage? someStage, string? someText, string[]? someTags, ImmutableArray<Stage>? someStages, Uri? someSite, IPAddress? someAddress,
        int givenCount = 7, int? givenSomeCount = 8, bool givenFlag = true, Stage givenStage = Stage.Won, Stage? givenSomeStage = Stage.InDoubt, string givenText = "given", decimal givenAmount = 0.5m) =>
        string.Create(CultureInfo.InvariantCulture, $"{date:O} {moment:O} {count} {amount} {flag} {stage} '{text}' {tags.Length} {counts.Count} {stages.Length}")
        + (someDate is null && someCount is null && someFlag is null && someStage is null && someText is null && someTags is null && someStages is null && someSite is null && someAddress is null ? " null " : " some ")
        + string.Create(CultureInfo.InvariantCulture, $"{givenCount} {givenSomeCount} {givenFlag} {givenStage} {givenSomeStage} {givenText} {givenAmount}");

    [ActionHook("Route a number", CardActionMethod.Post, "/values/number/{objectId}")]
    public static CardActionResult RouteNumber(long objectId) => Told($"{objectId}");

    [ActionHook("Route a stage", CardActionMethod.Post, "/values/stage/{title}")]
    public static CardActionResult RouteStage(Stage title) => $"{title}";

    [ActionHook("Route a date", CardActionMethod.Post, "/values/date/{title}")]
    public static CardActionResult RouteDate(DateOnly title) => $"{title:O}";

    /// <summary>Messages are never empty; values may be.</summary>
    private static string Whole(string value) => $"[{value}]";

    private static string Told(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Told(Uri? uri) => uri is null ? "" : $"{(uri.IsAbsoluteUri ? "absolute" : "relative")} {uri.OriginalString}";

    private static string Joined<T>(IEnumerable<T>? items) => string.Join('|', items ?? []);
}

/// <summary>Options whose names are not those of the members.</summary>
public enum Stage
{
    [StatusOption("Appointment", Name = "appointmentscheduled")] Appointment,
    [StatusOption("Won", Name = "closedwon")] Won,
    [StatusOption("In doubt")] InDoubt,
}

#pragma warning disable CA1708 // Names that differ in case only: an enum may have them.
/// <summary>Members that differ in case only, and two of one value.</summary>
public enum Size
{
    Small,
    small,
    SMALL,
    Tiny = Small,
}
#pragma warning restore CA1708
