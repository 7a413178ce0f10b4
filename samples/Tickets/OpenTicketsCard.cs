using CrmCards;

namespace Tickets;

/// <summary>A contact's open tickets, with a page that only the card can open.</summary>
[CrmCard("Open tickets", "/cards/open-tickets")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class OpenTicketsCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<OpenTicket>> FetchAsync(string? email, CancellationToken cancellationToken)
    {
        var page = await store.FindAsync(domain: null, email, skip: 0, take: int.MaxValue, cancellationToken);
        return new([.. page.Items.Where(ticket => ticket.IsOpen).Select(ticket => new OpenTicket(ticket.Id, ticket.Title, ticket.Priority))]);
    }
}

[IframeAction("Add a note", "/open-tickets/{objectId}/note", Width = 500, Height = 300, Signed = true)]
public sealed record OpenTicket(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Priority")] Priority Priority);
