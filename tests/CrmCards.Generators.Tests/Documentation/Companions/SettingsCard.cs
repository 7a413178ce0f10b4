using CrmCards;

[CrmCard("Tickets", "/cards/tickets")]
[ShowOn(CrmObjectType.Company)]
[SettingsAction("Settings", "/settings", Width = 890, Height = 748)]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(CancellationToken cancellationToken) => new(await store.FindAsync(domain: null, take: 5, cancellationToken));
}
