using CrmCards;

[CrmCard("Tickets", "/cards/tickets")]
[ShowOn(CrmObjectType.Company)]
public sealed partial class TicketCard
{
    [DataFetch]
    public static CardResponse<Ticket> Fetch(CancellationToken cancellationToken) => new([new() { Id = 245, Title = "APIs working too fast", Project = "API" }]);
}

// the block
