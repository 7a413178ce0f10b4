using CrmCards;

namespace Tickets;

[CrmCard("Tickets", "/cards/tickets", ItemLabel = "See more tickets")]
[ShowOn(CrmObjectType.Company, "domain")]
[ShowOn(CrmObjectType.Contact, "email")]
[SettingsAction("Settings", "/settings", Width = 890, Height = 748)]
[PrimaryAction("Create Ticket", "/tickets/new", Width = 890, Height = 748)]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(string? domain, string? email, CancellationToken cancellationToken)
    {
        var page = await store.FindAsync(domain, email, CardLimits.MaxResults, cancellationToken);
        return new(page.Items)
        {
            TotalCount = page.Total,
            AllItemsLink = new($"/tickets?domain={Uri.EscapeDataString(domain ?? "")}&email={Uri.EscapeDataString(email ?? "")}", UriKind.Relative),
        };
    }

    [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public async Task<CardActionResult> ResolveAsync(CardRequest request, long objectId, CancellationToken cancellationToken) =>
        await store.ResolveAsync(objectId, request.UserEmail ?? "unknown", cancellationToken)
            ? "Ticket resolved"
            : CardActionResult.NotFound("No such ticket");

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}",
        "Are you sure you want to delete this ticket?", ConfirmButtonText = "Yes", CancelButtonText = "No")]
    public async Task<CardActionResult> DeleteAsync(long objectId, [CrmProperty("protected_account")] bool isProtected, CancellationToken cancellationToken)
    {
        if (isProtected) return CardActionResult.Forbidden("The tickets of a protected account cannot be deleted");
        return await store.DeleteAsync(objectId, cancellationToken) ? "Ticket deleted" : CardActionResult.NotFound("No such ticket");
    }
}
