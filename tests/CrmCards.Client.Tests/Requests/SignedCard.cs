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

    [ActionHook("Get", CardActionMethod.Get, "/echo/{objectId}/get")]
    public static CardActionResult Get(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Post", CardActionMethod.Post, "/echo/{objectId}/post")]
    public static CardActionResult Post(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Put", CardActionMethod.Put, "/echo/{objectId}/put")]
    public static CardActionResult Put(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/echo/{objectId}/delete", "Sure?")]
    public static CardActionResult Delete(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    [ActionHook("Patch", CardActionMethod.Patch, "/echo/{objectId}/patch")]
    public static CardActionResult Patch(CardRequest request, long objectId, string? city, string? tier) => Told(request, objectId, city, tier);

    private static string Told(CardRequest request, long objectId, string? city, string? tier) => $"{objectId} {request.UserId} {city} {tier}";
}

[IframeAction("Open", "/echo/{objectId}/open", Width = 10, Height = 10, AssociatedObjectProperties = ["city"])]
public sealed record Echo([property: CardObjectId] long Id, [property: CardTitle] string Title)
{
    [CardProperty("Length")]
    public int Length => Title.Length;
}
