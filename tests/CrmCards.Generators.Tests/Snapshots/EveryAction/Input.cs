namespace Acme.Tickets;

[CrmCard("Tickets", "/cards/tickets", ItemLabel = "See more tickets")]
[ShowOn(CrmObjectType.Company, "domain")]
[SettingsAction("Settings", "/settings", Width = 890, Height = 748, Signed = true)]
[PrimaryAction("Create ticket", "/tickets/new", Width = 890, Height = 748, AssociatedObjectProperties = new[] { "domain" })]
[SecondaryAction("Status page", "https://status.example.com/now?from=crm", Width = 400, Height = 300)]
public sealed partial class TicketCard
{
    [DataFetch]
    public Task<CardResponse<Ticket>> FetchAsync(string? domain) => Task.FromResult(new CardResponse<Ticket>(domain is null ? [] : [new(1, "One")]));

    [ActionHook("Resolve", ActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public Task<ActionResult> ResolveAsync(long objectId) => Task.FromResult(ActionResult.Success($"Resolved {objectId}"));

    [ConfirmationActionHook("Delete", ActionMethod.Delete, "/tickets/{id}/{title}", "Are you \"sure\"?", ConfirmButtonText = "Yes", CancelButtonText = "No")]
    public ActionResult Delete(long id, string title, [CrmProperty("protected_account")] bool isProtected) => isProtected ? ActionResult.Forbidden(title) : $"Deleted {id}";

    [ActionHook("Sync", ActionMethod.Post, "/sync", Placement = ActionPlacement.Secondary, AssociatedObjectProperties = new[] { "domain", "city" })]
    public ActionResult Sync() => "Synced";
}

[IframeAction("Edit", "/tickets/{objectId}/edit?tab=main", Width = 890, Height = 748, Signed = true)]
[IframeAction("Reassign", "https://example.org/tickets/{Code}", Width = 890, Height = 748, When = nameof(IsOpen))]
public sealed record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title)
{
    [CardLink] public Uri? Link { get; init; }
    [CardProperty("Code")] public Guid Code { get; init; }
    [CardProperties] public IReadOnlyList<CardProperty> Properties { get; init; } = [];
    [CardActions] public IReadOnlyList<CardAction>? Actions { get; init; }
    public bool IsOpen => true;
}
