using System.ComponentModel.DataAnnotations;
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
    public async Task<CardResponse<Ticket>> FetchAsync(CardPage page, string? domain, string? email, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(domain, email, page.From, page.Size, cancellationToken);
        return new(found.Items)
        {
            TotalCount = found.Total,
            AllItemsLink = new($"/tickets?domain={Uri.EscapeDataString(domain ?? "")}&email={Uri.EscapeDataString(email ?? "")}", UriKind.Relative),
        };
    }

    [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public async Task<CardActionResult> ResolveAsync(CardRequest request, long objectId, CancellationToken cancellationToken) =>
        await store.ResolveAsync(objectId, request.UserEmail ?? "unknown", cancellationToken)
            ? "Ticket resolved"
            : CardActionResult.NotFound("No such ticket");

    [ActionHook("Reassign", CardActionMethod.Put, "/tickets/{objectId}/project", When = nameof(Ticket.IsOpen), Fallback = "Reassign")]
    public async Task<CardActionResult> ReassignAsync(
        long objectId,
        [ActionInput("Project", Prefill = nameof(Ticket.Project)), StringLength(100)] string project,
        CancellationToken cancellationToken) =>
        await store.ReassignAsync(objectId, project, cancellationToken) ? $"Ticket reassigned to {project}" : CardActionResult.NotFound("No such ticket");

    [ActionHook("Create Ticket", CardActionMethod.Post, "/tickets", Placement = CardActionPlacement.Primary, Fallback = "Create Ticket")]
    public async Task<CardActionResult> CreateAsync(
        [ActionInput("Title"), StringLength(200)] string title,
        [ActionInput("Description", Multiline = true), StringLength(2000)] string? description,
        [ActionInput("Priority")] Priority priority,
        [ActionInput("Project", Choices = nameof(ProjectsAsync))] string? project,
        string? domain,
        CancellationToken cancellationToken) =>
        $"Ticket {await store.CreateAsync(title, description, priority, project, domain, cancellationToken)} created";

    private async Task<IEnumerable<CardChoice<string>>> ProjectsAsync(CancellationToken cancellationToken) =>
        (await store.ProjectsAsync(cancellationToken)).Select(project => new CardChoice<string>(project, project));

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}",
        "Are you sure you want to delete this ticket?", ConfirmButtonText = "Yes", CancelButtonText = "No")]
    public async Task<CardActionResult> DeleteAsync(long objectId, [CrmProperty("protected_account")] bool isProtected, CancellationToken cancellationToken)
    {
        if (isProtected) return CardActionResult.Forbidden("The tickets of a protected account cannot be deleted");
        return await store.DeleteAsync(objectId, cancellationToken) ? "Ticket deleted" : CardActionResult.NotFound("No such ticket");
    }
}
