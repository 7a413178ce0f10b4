using CrmCards;

namespace Strict;

internal sealed class Invoice
{
    [CardObjectId]
    public required long Number { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Total", CurrencyCode = "EUR")]
    public decimal Total { get; init; }
}
