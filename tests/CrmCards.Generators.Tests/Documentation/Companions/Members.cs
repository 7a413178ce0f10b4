using CrmCards;

[CrmCard("Tickets", "/cards/tickets")]
[ShowOn(CrmObjectType.Company)]
public sealed partial class TicketCard
{
    [DataFetch]
    public static CardResponse<Ticket> Fetch(CancellationToken cancellationToken) => new([new()]);
}

public sealed record Ticket
{
    [CardObjectId]
    public long Id => 245;

    [CardTitle]
    public string Title => "APIs working too fast";

    [CardProperty("Project")]
    public string Project => "API";

    // the block
}
