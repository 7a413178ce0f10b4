using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Requests;

/// <summary>Answers with what it was called with; the CRM property <c>echo_title</c> sets the result's title.</summary>
[CrmCard("Echo", "/echo")]
[ShowOn(CrmObjectType.Contact, "firstname", "city", "is_vip", "employees", "rating", "founded", "revenue", "external_id", "hs_score", "echo_title")]
[ShowOn(CrmObjectType.Company)]
[ShowOn(CrmObjectType.Deal)]
[ShowOn(CrmObjectType.Ticket)]
public sealed partial class EchoCard(Hosting.Probe probe)
{
    [DataFetch]
    public CardResponse<Echo> Fetch(
        CardRequest request,
        HttpContext context,
        IEnumerable<Hosting.Probe> services,
        string? firstname,
        string city,
        bool isVip,
        long? employees,
        DateOnly? founded,
        decimal revenue,
        Guid externalId,
        [CrmProperty("hs_score")] double score,
        string? echoTitle,
        CancellationToken cancellationToken,
        int rating = 3)
    {
        Assert.Same(probe, Assert.Single(services));
        Assert.NotNull(context.GetEndpoint());
        Assert.True(cancellationToken.CanBeCanceled);
        var values = string.Create(CultureInfo.InvariantCulture,
            $"{firstname ?? "null"}|{city}|{isVip}|{employees}|{founded:O}|{revenue}|{externalId}|{score}|{rating}");
        return new([new() { Id = 1, Title = echoTitle ?? Caller(request), Values = values }]);
    }

    [ActionHook("Get", CardActionMethod.Get, "/echo/{objectId}/get")]
    public static CardActionResult Get(CardRequest request, long objectId, string? note) => Told(request, objectId, note);

    [ActionHook("Post", CardActionMethod.Post, "/echo/{objectId}/post")]
    public static Task<CardActionResult> PostAsync(CardRequest request, long objectId, string? note) => Task.FromResult(Told(request, objectId, note));

    [ActionHook("Put", CardActionMethod.Put, "/echo/named/{title}")]
    public static ValueTask<CardActionResult> PutAsync(CardRequest request, string title, string? note) => new(Told(request, title, note));

    [ConfirmationActionHook("Delete", CardActionMethod.Delete, "/echo/keyed/{key}", "Sure?")]
    public static CardActionResult Delete(CardRequest request, Guid key, string? note) => Told(request, key, note);

    [ActionHook("Patch", CardActionMethod.Patch, "/echo/{objectId}/patch")]
    public static CardActionResult Patch(CardRequest request, long objectId, string? note, long? amount) => Told(request, objectId, $"{note}{amount}");

    internal static string Caller(CardRequest request) => string.Create(CultureInfo.InvariantCulture,
        $"{request.UserId}|{request.UserEmail ?? "null"}|{request.PortalId}|{request.AppId}|{request.AssociatedObjectType}|{request.AssociatedObjectId}");

    private static CardActionResult Told(CardRequest request, object target, string? note) => $"{Caller(request)} {target} {note ?? "null"}";
}

public sealed record Echo
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Values")]
    public required string Values { get; init; }

    public Guid Key { get; init; }
}
