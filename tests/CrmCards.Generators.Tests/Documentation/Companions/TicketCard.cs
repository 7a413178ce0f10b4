using CrmCards;

[CrmCard("Tickets", "/cards/tickets", ItemLabel = "See more tickets")]
[ShowOn(CrmObjectType.Company, "domain")]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(string? domain, CancellationToken cancellationToken) =>
        new(await store.FindAsync(domain, CardLimits.MaxResults, cancellationToken));

    [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public async Task<CardActionResult> ResolveAsync(long objectId, CancellationToken cancellationToken) =>
        await store.ResolveAsync(objectId, cancellationToken) ? "Ticket resolved" : CardActionResult.NotFound("No such ticket");
}
