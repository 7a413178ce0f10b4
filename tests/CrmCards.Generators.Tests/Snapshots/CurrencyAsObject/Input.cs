namespace Acme.Money;

[CrmCard("Money", "/cards/money", CurrencyAsObject = true)]
[ShowOn(CrmObjectType.Deal)]
public sealed partial class MoneyCard
{
    [DataFetch]
    public static ValueTask<CardResponse<Invoice>> FetchAsync() => new(new CardResponse<Invoice>([]));
}

public readonly record struct Invoice([property: CardObjectId] uint Number, [property: CardTitle] string Title)
{
    [CardProperty("Total", CurrencyCode = "GBP")] public decimal? Total { get; init; }
}
