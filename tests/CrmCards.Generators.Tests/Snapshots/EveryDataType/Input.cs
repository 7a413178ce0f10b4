namespace Acme.Data;

[CrmCard("Data", "/cards/data")]
[ShowOn(CrmObjectType.Deal)]
[ShowOn(CrmObjectType.Ticket, "subject", "content")]
public sealed partial class DataCard
{
    [DataFetch]
    public static CardResponse<Row> Fetch() => new([]);
}

public sealed class Row
{
    [CardObjectId] public required int Id { get; init; }
    [CardTitle] public required string Title { get; init; }
    [CardLink] public string? Link { get; init; }
    [CardProperty("String")] public string? Text { get; init; }
    [CardProperty("Guid")] public Guid? Guid { get; init; }
    [CardProperty("Char")] public char Char { get; init; }
    [CardProperty("Flag as text")] public bool Flag { get; init; }
    [CardProperty("Flag", CardDataType.Boolean)] public bool? TrueFlag { get; init; }
    [CardProperty("Plain enum")] public DayOfWeek? Day { get; init; }
    [CardProperty("Number as text", CardDataType.String)] public int? Code { get; init; }
    [CardProperty("Whole number")] public long Whole { get; init; }
    [CardProperty("Unsigned")] public ulong? Unsigned { get; init; }
    [CardProperty("Byte")] public byte Byte { get; init; }
    [CardProperty("Decimal")] public decimal? Decimal { get; init; }
    [CardProperty("Double")] public double Double { get; init; }
    [CardProperty("Float")] public float? Float { get; init; }
    [CardProperty("Day")] public DateOnly? Date { get; init; }
    [CardProperty("Day of an instant", CardDataType.Date)] public DateTimeOffset DateOfInstant { get; init; }
    [CardProperty("Instant")] public DateTimeOffset? Instant { get; init; }
    [CardProperty("Time")] public DateTime Time { get; init; }
    [CardProperty("Mail", CardDataType.Email)] public string? Mail { get; init; }
    [CardProperty("Page")] public Uri? Page { get; init; }
    [CardProperty("Page as text", CardDataType.Link)] public string? PageText { get; init; }
    [CardProperty("State")] public State State { get; init; }
    [CardProperty("Former state", Name = "former-state")] public State? FormerState { get; init; }
    [CardProperty("Price", CurrencyCode = "EUR")] public decimal Price { get; init; }
    [CardProperty("Cents", CardDataType.Currency, CurrencyCode = "USD")] public int? Cents { get; init; }
    [CardProperty("Field")] public string? HTTPField;
}

public enum State
{
    [StatusOption("New", StatusOptionType.Info)] New,
    [StatusOption("In progress", StatusOptionType.Warning)] InProgress,
    [StatusOption("Done", StatusOptionType.Success, Name = "finished")] Done,
    Finished = Done,
}
