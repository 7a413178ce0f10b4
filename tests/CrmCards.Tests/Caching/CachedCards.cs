namespace CrmCards.Tests.Caching;

/// <summary>The data behind the cached cards: how often it was fetched, and what a test makes of that.</summary>
public sealed class CachedSource
{
    private int _fetches;

    public int Fetches => _fetches;

    internal Func<int, CancellationToken, Task<string>> Title { get; set; } = (fetch, _) => Task.FromResult($"Fetch {fetch}");

    internal Func<CardActionResult> Act { get; set; } = () => "Changed";

    internal async Task<CardResponse<CachedItem>> FetchAsync(CancellationToken cancellationToken) =>
        new([new CachedItem { Id = 1, Title = await Title(Interlocked.Increment(ref _fetches), cancellationToken) }]);
}

/// <summary>A card whose responses all users share.</summary>
[CrmCard("Shared", Route, CacheSeconds = 60)]
[ShowOn(CrmObjectType.Company, "domain", "name")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class SharedCard(CachedSource source)
{
    internal const string Route = "/cached/shared";

    [DataFetch]
    public Task<CardResponse<CachedItem>> FetchAsync(string? domain, string? name, CancellationToken cancellationToken)
    {
        _ = domain + name;
        return source.FetchAsync(cancellationToken);
    }

    [ActionHook("Change", CardActionMethod.Post, "/cached/{objectId}/change")]
    public CardActionResult Change(long objectId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(objectId);
        return source.Act();
    }
}

/// <summary>A card whose handler sees who asks.</summary>
[CrmCard("Personal", Route, CacheSeconds = 60)]
[ShowOn(CrmObjectType.Company)]
public sealed partial class PersonalCard(CachedSource source)
{
    internal const string Route = "/cached/personal";

    [DataFetch]
    public Task<CardResponse<CachedItem>> FetchAsync(CardRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return source.FetchAsync(cancellationToken);
    }
}

[IframeAction("Edit", "/cached/{objectId}/edit", Width = 1, Height = 1, Signed = true)]
public sealed record EditableItem
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Size")]
    public int Size { get; init; }
}

/// <summary>A card that belongs to the user who fetched it, for the sake of the token in its action.</summary>
[CrmCard("Editable", Route, CacheSeconds = 60)]
[ShowOn(CrmObjectType.Company)]
public sealed partial class EditableCard(CachedSource source)
{
    internal const string Route = "/cached/editable";

    [DataFetch]
    public async Task<CardResponse<EditableItem>> FetchAsync(CancellationToken cancellationToken)
    {
        var response = await source.FetchAsync(cancellationToken);
        return new([new EditableItem { Id = 1, Title = response.Results[0].Title }]);
    }
}

public sealed record CachedItem
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Size")]
    public int Size { get; init; }
}
