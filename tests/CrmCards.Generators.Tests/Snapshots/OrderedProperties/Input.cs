using System;
using CrmCards;

namespace Acme;

[CrmCard("Invoices", "/cards/invoices")]
[ShowOn(CrmObjectType.Company)]
public partial class InvoiceCard
{
    [DataFetch]
    public CardResponse<Invoice> Fetch() => new([]);
}

public sealed class Invoice
{
    [CardObjectId] public required long Id { get; init; }
    [CardTitle] public required string Title { get; init; }
    [CardProperty("Note", Order = 9)] public string? Note { get; init; }
    [CardProperty("State", Order = 3)] public State? State { get; init; }
    [CardProperty("Net", CurrencyCode = "GBP", Order = 2)] public decimal Net { get; init; }
    [CardProperty("Days", Order = 3)] public int Days { get; init; }
    [CardProperty("Due", Order = 3)] public DateOnly? Due { get; init; }
    [CardProperty("Page", Order = 4)] public Uri? Page { get; init; }
    [CardProperty("Sent")] public DateTimeOffset Sent { get; init; }
}

public enum State
{
    [StatusOption("Open")] Open,
    [StatusOption("Paid", StatusOptionType.Success)] Paid,
}
