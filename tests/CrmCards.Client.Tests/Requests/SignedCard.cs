namespace CrmCards.Client.Tests.Requests;

/// <summary>A card whose answers repeat what they were asked.</summary>
[CrmCard("Echo", "/cards/echo")]
[ShowOn(CrmObjectType.Company, "domain", "city")]
[ShowOn("p_vehicle", "city")]
[ShowOn("2-7", "domain")]
public sealed partial class SignedCard
{
    [DataFetch]
    public static CardResponse<Echo> Fetch(CardRequest request, string? domain, string? city) =>
        new([new(request.AssociatedObjectId, $"{request.UserId} {request.UserEmail} {request.PortalId} {request.AssociatedObjectTypeId} {domain} {city}")]);

    [ActionHook("Get", ActionMethod.Get, "/echo/{objectId}/get")]
    public static ActionResult Get(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Post", ActionMethod.Post, "/echo/{objectId}/post")]
    public static ActionResult Post(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Put", ActionMethod.Put, "/echo/{objectId}/put")]
    public static ActionResult Put(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ConfirmationActionHook("Delete", ActionMethod.Delete, "/echo/{objectId}/delete", "Sure?")]
    public static ActionResult Delete(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Patch", ActionMethod.Patch, "/echo/{objectId}/patch")]
    public static ActionResult Patch(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    private static string Told(CardRequest request, long objectId, string? city, string? tier) => $"{objectId} {request.UserId} {city} {tier}";
}

[IframeAction("Open", "/echo/{objectId}/open", Width = 10, Height = 10, AssociatedObjectProperties = ["city"])]
public sealed record Echo([property: CardObjectId] long Id, [property: CardTitle] string Title)
{
    [CardProperty("Length")]
    public int Length => Title.Length;
}
