namespace CrmCards.AppCard.Tests;

[IframeAction("Open", "/things/{objectId}?from=card", Width = 640, Height = 480, AssociatedObjectProperties = ["note"])]
public sealed record Thing
{
    private const string Hostile = "<script>alert(1)</script> & \"quotes\" \u202e😀";

    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardLink]
    public Uri? Link { get; init; }

    [CardProperty("Text")]
    public string? Text { get; init; }

    [CardProperty("Whole number")]
    public long? WholeNumber { get; init; }

    [CardProperty("Decimal number")]
    public decimal? Fraction { get; init; }

    [CardProperty("Date")]
    public DateOnly? Date { get; init; }

    [CardProperty("Date and time")]
    public DateTimeOffset? DateTime { get; init; }

    [CardProperty("Money", CurrencyCode = "EUR")]
    public decimal? Money { get; init; }

    [CardProperty("E-mail", CardDataType.Email)]
    public string? Email { get; init; }

    [CardProperty("Page")]
    public Uri? Page { get; init; }

    [CardProperty("State")]
    public State? State { get; init; }

    [CardProperty("Yes or no", CardDataType.Boolean)]
    public bool? Flag { get; init; }

    [CardProperties]
    public IEnumerable<CardProperty> Own { get; init; } = [];

    internal static Thing Full => new()
    {
        Id = 1,
        Title = "Thing 1",
        Link = new("https://example.com/things/1"),
        Text = Hostile,
        WholeNumber = -9_007_199_254_740_993,
        Fraction = 1234.56789m,
        Date = new DateOnly(2016, 9, 15),
        DateTime = DateTimeOffset.FromUnixTimeMilliseconds(EverythingCard.Instant),
        Money = 9876.5m,
        Email = "joe@example.com",
        Page = new("/pages/1", UriKind.Relative),
        State = Tests.State.Bad,
        Flag = true,
        Own =
        [
            CardProperty.Text("Own text", Hostile),
            CardProperty.Number("Own number", 0.12345678901234567891m),
            CardProperty.Date("Own date", new DateOnly(2026, 1, 31)),
            CardProperty.DateTime("Own date and time", DateTimeOffset.FromUnixTimeMilliseconds(EverythingCard.Instant)),
            CardProperty.Currency("Own money", 94.34m, "GBP"),
            CardProperty.Email("Own e-mail", "eve@example.com"),
            CardProperty.Link("Own page", new("https://example.com/own"), "The page"),
            CardProperty.Status("Own state", "GOOD", StatusOptionType.Success, "state"),
        ],
    };

    internal static Thing Plain(long id) => new() { Id = id, Title = $"Thing {id}", Text = "Plain" };
}

public enum State
{
    [StatusOption("Good", StatusOptionType.Success)]
    Good,

    [StatusOption("Bad", StatusOptionType.Danger)]
    Bad,
}
