using CrmCards;

// the block
[ShowOn(CrmObjectType.Company)]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(CancellationToken cancellationToken) => new(await store.FindAsync(domain: null, take: 5, cancellationToken));
}
