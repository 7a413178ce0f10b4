using System;
using CrmCards;

namespace Acme;

[CrmCard("Everything", "/cards/everything")]
[ShowOn(CrmObjectType.Deal)]
public partial class EverythingCard
{
    [DataFetch]
    public CardResponse<Everything> Fetch() => new([]);
}

public sealed class Everything
{
    [CardObjectId] public uint Id { get; init; }
    [CardTitle] public string Title { get; init; } = "";
    [CardLink] public string? Link { get; init; }

    [CardProperty("Text")] public string Text { get; init; } = "";
    [CardProperty("Text or null")] public string? TextOrNull { get; init; }
    [CardProperty("Guid")] public Guid Guid { get; init; }
    [CardProperty("Guid or null")] public Guid? GuidOrNull { get; init; }
    [CardProperty("Flag")] public bool Flag { get; init; }
    [CardProperty("Flag or null")] public bool? FlagOrNull { get; init; }
    [CardProperty("Letter")] public char Letter { get; init; }
    [CardProperty("Letter or null")] public char? LetterOrNull { get; init; }
    [CardProperty("Plain enum")] public DayOfWeek Day { get; init; }
    [CardProperty("Plain enum or null")] public DayOfWeek? DayOrNull { get; init; }
    [CardProperty("Number as text", CardDataType.String)] public double NumberAsText { get; init; }
    [CardProperty("Number as text or null", CardDataType.String)] public int? NumberAsTextOrNull { get; init; }

    [CardProperty("SByte")] public sbyte SByte { get; init; }
    [CardProperty("Byte")] public byte Byte { get; init; }
    [CardProperty("Short")] public short Short { get; init; }
    [CardProperty("UShort")] public ushort UShort { get; init; }
    [CardProperty("Int")] public int Int { get; init; }
    [CardProperty("Int or null")] public int? IntOrNull { get; init; }
    [CardProperty("UInt")] public uint UInt { get; init; }
    [CardProperty("UInt or null")] public uint? UIntOrNull { get; init; }
    [CardProperty("Long")] public long Long { get; init; }
    [CardProperty("ULong")] public ulong ULong { get; init; }
    [CardProperty("ULong or null")] public ulong? ULongOrNull { get; init; }
    [CardProperty("Float")] public float Float { get; init; }
    [CardProperty("Double or null")] public double? DoubleOrNull { get; init; }
    [CardProperty("Decimal")] public decimal Decimal { get; init; }
    [CardProperty("Decimal or null")] public decimal? DecimalOrNull { get; init; }

    [CardProperty("Day")] public DateOnly Date { get; init; }
    [CardProperty("Day or null")] public DateOnly? DateOrNull { get; init; }
    [CardProperty("Day of time", CardDataType.Date)] public DateTime DateOfTime { get; init; }
    [CardProperty("Day of offset or null", CardDataType.Date)] public DateTimeOffset? DateOfOffset { get; init; }
    [CardProperty("Time")] public DateTime Time { get; init; }
    [CardProperty("Time or null")] public DateTime? TimeOrNull { get; init; }
    [CardProperty("Instant")] public DateTimeOffset Instant { get; init; }
    [CardProperty("Instant or null")] public DateTimeOffset? InstantOrNull { get; init; }

    [CardProperty("Amount", CurrencyCode = "EUR")] public decimal Amount { get; init; }
    [CardProperty("Amount or null", CardDataType.Currency, CurrencyCode = "USD")] public long? AmountOrNull { get; init; }
    [CardProperty("Mail", CardDataType.Email)] public string Mail { get; init; } = "";
    [CardProperty("Mail or null", CardDataType.Email)] public string? MailOrNull { get; init; }
    [CardProperty("Page")] public Uri Page { get; init; } = new("https://example.com");
    [CardProperty("Page or null")] public Uri? PageOrNull { get; init; }
    [CardProperty("Page of text", CardDataType.Link)] public string? PageOfText { get; init; }
    [CardProperty("State")] public State State { get; init; }
    [CardProperty("State or null", Name = "second_state")] public State? StateOrNull { get; init; }
    [CardProperty("Real boolean", CardDataType.Boolean)] public bool Boolean { get; init; }
    [CardProperty("Real boolean or null", CardDataType.Boolean)] public bool? BooleanOrNull { get; init; }
    [CardProperty("A field")] public int Field;
}

public enum State
{
    [StatusOption("On")] On,
    [StatusOption("Off")] Off,
}
