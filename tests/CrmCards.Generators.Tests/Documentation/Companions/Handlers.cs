using CrmCards;

[CrmCard("Tickets", "/cards/tickets")]
[ShowOn(CrmObjectType.Company)]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchTicketsAsync(CancellationToken cancellationToken) =>
        new([.. await store.FindAsync(domain: null, take: 1, cancellationToken)]);

    // the block
}
