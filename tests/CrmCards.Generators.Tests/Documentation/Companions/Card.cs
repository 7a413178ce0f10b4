using CrmCards;

// the block
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(CardRequest request, string? domain, CancellationToken cancellationToken)
    {
        var tickets = await store.FindAsync(domain, take: 2, cancellationToken);
        return new(tickets) { TotalCount = 7, AllItemsLink = new($"/tickets?of={request.AssociatedObjectId}", UriKind.Relative) };
    }
}
