using CrmCards;

namespace Acme;

[CrmCard("Invoices", "/cards/invoices", CurrencyAsObject = true)]
[ShowOn(CrmObjectType.Company)]
public partial class InvoiceCard
{
    [DataFetch]
    public CardResponse<Invoice> Fetch() => new([]);
}

public sealed class Invoice
{
    [CardObjectId] public long? Id { get; init; }
    [CardTitle] public string Title { get; init; } = "";
    [CardProperty("Net", CurrencyCode = "GBP")] public decimal Net { get; init; }
    [CardProperty("Paid", CurrencyCode = "GBP")] public decimal? Paid { get; init; }
}
