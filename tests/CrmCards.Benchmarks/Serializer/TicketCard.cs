using CrmCards.CompilerServices;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>The source document's card, with its declared properties and actions.</summary>
[CrmCard("Tickets", "/cards/tickets", ItemLabel = "See more tickets")]
[ShowOn(CrmObjectType.Company)]
[SettingsAction("Settings", "/settings", Width = 890, Height = 748)]
[PrimaryAction("Create Ticket", "/tickets/new", Width = 890, Height = 748)]
internal sealed partial class TicketCard
{
    private static readonly CardResponse<Ticket> Response = Inputs.Example(2)[0];

    /// <summary>The serializer that the generator makes of this class.</summary>
    public static CardSerializer<Ticket> Serializer => CrmCardSerializer.Write;

    [DataFetch]
    public static CardResponse<Ticket> Fetch() => Response;

    [ActionHook("Resolve", CardActionMethod.Put, "/tickets/{objectId}/resolve", When = nameof(Ticket.IsOpen))]
    public static CardActionResult Resolve(long objectId) => $"Ticket {objectId} resolved";

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/tickets/{objectId}",
        "Are you sure you want to delete this ticket?", ConfirmButtonText = "Yes", CancelButtonText = "No", AssociatedObjectProperties = ["protected_account"])]
    public static CardActionResult Delete(long objectId) => $"Ticket {objectId} deleted";
}
