namespace CrmCards.AppCard.Tests;

/// <summary>A card with every feature. What it answers depends on the record's <c>mode</c>; its actions say what they got.</summary>
[CrmCard("Everything", "/everything", ItemLabel = "See everything", CurrencyAsObject = true)]
[ShowOn(CrmObjectType.Company, "mode", "note")]
[ShowOn(CrmObjectType.Deal, "mode")]
[ShowOn("p_vehicle", "mode", "vin")]
[SecondaryAction("Report", "/report", Width = 600, Height = 400, AssociatedObjectProperties = ["note"])]
[SettingsAction("Settings", "/settings?from=card", Width = 890, Height = 748)]
public sealed partial class EverythingCard
{
    internal const long Instant = 1_475_064_000_000;

    private const int Many = 12;

    [DataFetch]
    public static CardResponse<Thing> Fetch(CardRequest request, CardPage page, string? mode, string? note, string? vin) => mode switch
    {
        "empty" => new([]),
        "many" => new([.. Enumerable.Range(page.From + 1, Math.Clamp(Many - page.From, 0, page.Size)).Select(id => Thing.Plain(id))])
        {
            TotalCount = Many,
            AllItemsLink = new("/all", UriKind.Relative),
        },
        "broken" => throw new InvalidOperationException("This is not for the reader."),
        _ => new([Thing.Full, Thing.Plain(2) with { Title = $"{request.AssociatedObjectTypeId} {request.AssociatedObjectId} {note} {vin}" }]),
    };

    [ActionHook("Create", CardActionMethod.Post, "/create", Placement = CardActionPlacement.Primary)]
    public static CardActionResult Create(CardRequest request, string? note) => $"Created for {request.UserEmail}: {note}";

    [ConfirmationActionHook("Clear", CardActionMethod.Delete, "/clear", "Clear all?", Placement = CardActionPlacement.Secondary)]
    public static CardActionResult Clear(string? note) => $"Cleared: {note}";

    [ActionHook("Get", CardActionMethod.Get, "/things/{objectId}/get")]
    public static CardActionResult Get(long objectId, string? note) => $"GET {objectId}: {note}";

    [ActionHook("Post", CardActionMethod.Post, "/things/{objectId}/post")]
    public static CardActionResult Post(long objectId, string? note) => $"POST {objectId}: {note}";

    [ConfirmationActionHook("Put", CardActionMethod.Put, "/things/{objectId}/put", "Put it?", ConfirmButtonText = "Put", CancelButtonText = "Keep")]
    public static CardActionResult Put(long objectId, string? note) => $"PUT {objectId}: {note}";

    [ActionHook("Patch", CardActionMethod.Patch, "/things/{objectId}/patch")]
    public static CardActionResult Patch(long objectId, string? note) => $"PATCH {objectId}: {note}";

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/things/{objectId}/delete", "Delete it?")]
    public static CardActionResult Delete(long objectId, string? note) => $"DELETE {objectId}: {note}";

    [ActionHook("Refuse", CardActionMethod.Post, "/things/{objectId}/refuse")]
    public static CardActionResult Refuse(long objectId) => CardActionResult.Conflict($"{objectId} is taken");

    [ActionHook("Fail", CardActionMethod.Post, "/things/{objectId}/fail")]
    public static CardActionResult Fail(long objectId) => throw new InvalidOperationException($"{objectId} is not for the reader.");
}
