using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmCards;

namespace Acme.Support;

[CrmCard("Tickets", "/cards/tickets", ItemLabel = "See more tickets")]
[ShowOn(CrmObjectType.Company, "domain")]
[ShowOn(CrmObjectType.Contact, "email", "firstname")]
[SettingsAction("Settings", "/settings", Width = 890, Height = 748, Signed = true)]
[PrimaryAction("Create ticket", "/tickets/new", Width = 890, Height = 748, AssociatedObjectProperties = new[] { "domain" })]
[SecondaryAction("Report", "https://example.com/report", Width = 600, Height = 400)]
public sealed partial class TicketCard(TicketStore store)
{
    [DataFetch]
    public async Task<CardResponse<Ticket>> FetchAsync(CardRequest request, string? domain, CancellationToken ct)
    {
        var page = await store.FindAsync(request, domain, take: CardLimits.MaxResults, ct);
        return new(page.Items) { TotalCount = page.Total, AllItemsLink = new($"https://example.com/tickets?domain={domain}") };
    }

    [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public async Task<CardActionResult> ResolveAsync(long objectId, CancellationToken ct) =>
        await store.ResolveAsync(objectId, ct) ? "Ticket resolved" : CardActionResult.NotFound("No such ticket");

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}",
        "Are you sure you want to delete this ticket?", ConfirmButtonText = "Yes", CancelButtonText = "No")]
    public Task<CardActionResult> DeleteAsync(long objectId, [CrmProperty("protected_account")] bool isProtected, CancellationToken ct) =>
        Task.FromResult<CardActionResult>(isProtected ? CardActionResult.Forbidden("Protected") : $"Ticket {objectId} deleted");

    [ConfirmationActionHook("Archive all", CardActionMethod.Post, "/tickets/archive", "Archive all tickets?", Placement = CardActionPlacement.Secondary)]
    public CardActionResult ArchiveAll() => "Archived";
}

public sealed class TicketStore
{
    public Task<(IReadOnlyList<Ticket> Items, int Total)> FindAsync(CardRequest request, string? domain, int take, CancellationToken ct) =>
        Task.FromResult<(IReadOnlyList<Ticket>, int)>(([], take + (domain ?? request.UserEmail ?? "").Length + (ct.CanBeCanceled ? 1 : 0)));

    public Task<bool> ResolveAsync(long id, CancellationToken ct) => Task.FromResult(id > 0 && !ct.IsCancellationRequested);
}

[IframeAction("Edit", "/tickets/{objectId}/edit", Width = 890, Height = 748)]
[IframeAction("Reassign", "/tickets/{objectId}/reassign?by={reported_by}", Width = 890, Height = 748, Signed = true, When = nameof(IsOpen))]
public sealed record Ticket
{
    [CardObjectId] public required long Id { get; init; }
    [CardTitle] public required string Title { get; init; }
    [CardLink] public Uri? Link { get; init; }

    [CardProperty("Created")] public DateOnly Created { get; init; }
    [CardProperty("Priority")] public Priority Priority { get; init; }
    [CardProperty("Reported by", CardDataType.Email)] public string? ReportedBy { get; init; }
    [CardProperty("Amount", CurrencyCode = "GBP")] public decimal Amount { get; init; }
    [CardProperties] public IReadOnlyList<CardProperty> Properties { get; init; } = [];
    [CardActions] public IReadOnlyList<CardAction>? Actions { get; init; }
    public bool IsOpen => Amount > 0;
}

public enum Priority
{
    [StatusOption("High", StatusOptionType.Danger)] High,
    [StatusOption("Low")] Low,
    [StatusOption("In review", Name = "In Review")] InReview,
}
