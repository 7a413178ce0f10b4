using System.Text.Json;

namespace CrmCards.Load.Fuzzing;

/// <summary>A card whose handlers answer with all that they were given, so that it can be seen what became of a request.</summary>
[CrmCard("Witness", "/witness")]
[ShowOn(CrmObjectType.Contact, "note", "amount")]
internal sealed partial class WitnessCard
{
    [DataFetch]
    public static CardResponse<Testimony> Fetch(CardRequest request) => new([new() { Id = 1, Title = Said("fetch", "", request) }]);

    [ActionHook("Get", CardActionMethod.Get, "/witness/{objectId}/get")]
    public static CardActionResult Get(CardRequest request, long objectId) => Said("get", $"{objectId}", request);

    [ActionHook("Post", CardActionMethod.Post, "/witness/titled/{title}/post")]
    public static CardActionResult Post(CardRequest request, string title) => Said("post", title, request);

    [ActionHook("Put", CardActionMethod.Put, "/witness/{objectId}/put")]
    public static CardActionResult Put(CardRequest request, long objectId) => Said("put", $"{objectId}", request);

    [ActionHook("Patch", CardActionMethod.Patch, "/witness/patched/{title}")]
    public static CardActionResult Patch(CardRequest request, string title) => Said("patch", title, request);

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/witness/{objectId}", "Sure?")]
    public static CardActionResult Delete(CardRequest request, long objectId) => Said("delete", $"{objectId}", request);

    private static string Said(string action, string target, CardRequest request) => JsonSerializer.Serialize<string[]>(
    [
        action, target, $"{request.UserId}", $"{request.UserEmail}", $"{request.PortalId}", $"{request.AppId}", $"{request.AssociatedObjectType}", $"{request.AssociatedObjectId}",
        .. request.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"),
    ]);
}

internal sealed record Testimony
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Size")]
    public int Size { get; init; }
}
