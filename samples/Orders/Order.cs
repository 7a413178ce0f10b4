using System.ComponentModel.DataAnnotations.Schema;
using CrmCards;

namespace Orders;

/// <summary>A row of the table of orders, and what the card shows of it.</summary>
public sealed class Order
{
#pragma warning disable CARD0107 // The database gives the key.
    [CardObjectId]
    public long Id { get; private set; }
#pragma warning restore CARD0107

    [CardTitle]
    public required string Number { get; init; }

    /// <summary>EF Core maps no property that only computes.</summary>
    [CardLink]
    public Uri Page => new($"/orders/{Id}", UriKind.Relative);

    [CardProperty("Status")]
    public OrderStatus Status { get; set; }

    /// <summary>In UTC: SQLite forgets the kind, and a card takes an unspecified one for UTC.</summary>
    [CardProperty("Ordered")]
    public DateTime OrderedAt { get; init; }

    [CardProperty("Parcel")]
    public Uri? Parcel { get; set; }

    [CardProperty("Total", CurrencyCode = "EUR")]
    public decimal Total { get; init; }

    public string? GiftNote { get; init; }

    public DateOnly? CancelledOn { get; set; }

    /// <summary>What only some orders have. It comes from columns, but is not one itself.</summary>
    [CardProperties]
    [NotMapped]
    public IEnumerable<CardProperty> Details
    {
        get
        {
            if (GiftNote is not null) yield return CardProperty.Text("Gift note", GiftNote);
            if (CancelledOn is { } day) yield return CardProperty.Date("Cancelled on", day);
        }
    }

    public long CustomerId { get; init; }

    public Customer Customer { get; init; } = null!;

    /// <summary>The id of the deal that the order came from, where there is one.</summary>
    public long? DealId { get; set; }

    public bool IsOpen => Status == OrderStatus.Open;
}

public enum OrderStatus
{
    [StatusOption("Open", StatusOptionType.Info)]
    Open,

    [StatusOption("Shipped", StatusOptionType.Success)]
    Shipped,

    [StatusOption("Cancelled")]
    Cancelled,
}
