using CrmCards.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Tests.Hosting;

[CrmCard("Probe", Route, ItemLabel = "See more items")]
[ShowOn(CrmObjectType.Company)]
[PrimaryAction("Create", "/items/new", Width = 890, Height = 748)]
[SettingsAction("Settings", "https://example.com/settings", Width = 890, Height = 748)]
public sealed partial class ProbeCard(Probe probe)
{
    internal const string Route = "/probe";
    internal const string Query = "?userId=1&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY";
    internal const string FetchTarget = Route + Query;
    internal const string ActionTarget = "/probe/7/touch" + Query;

    internal static CardSerializer<Item> Serializer { get; } = CrmCardSerializer.Write;

    [DataFetch]
    public Task<CardResponse<Item>> FetchAsync(CardRequest request, CancellationToken cancellationToken) => probe.Fetch(request, cancellationToken);

    [ActionHook("Touch", CardActionMethod.Post, "/probe/{objectId}/touch")]
    public Task<CardActionResult> TouchAsync(HttpContext context, long objectId, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(objectId);
        return probe.Act(context, cancellationToken);
    }
}

[IframeAction("Edit", "/items/{objectId}/edit?title={title}", Width = 890, Height = 748)]
public sealed record Item
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public string Title { get; init; } = "Item";

    [CardLink]
    public string? Link { get; init; }

    [CardProperty("Priority")]
    public Priority Priority { get; init; }

    [CardProperty("Weight")]
    public double? Weight { get; init; }

    [CardProperty("Cost", CurrencyCode = "GBP")]
    public decimal? Cost { get; init; }

    [CardProperty("Due")]
    public DateOnly? Due { get; init; }

    [CardProperties]
    public IReadOnlyList<CardProperty> Further { get; init; } = [];

    [CardActions]
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
}

public enum Priority
{
    [StatusOption("High", StatusOptionType.Danger)]
    High,

    [StatusOption("Low")]
    Low,
}
