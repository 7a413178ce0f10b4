namespace CrmCards.Preview.Tests;

/// <summary>A card that answers in pages, with what <see cref="PagedApp"/> has.</summary>
[CrmCard("Paged", Route, ItemLabel = "See all")]
[ShowOn(CrmObjectType.Company)]
public sealed partial class PagedCard
{
    internal const string Route = "/cards/paged";

    [DataFetch]
    public static CardResponse<PagedThing> Fetch(CardPage page, PagedApp app) =>
        new([.. Enumerable.Range(app.First + page.From, Math.Clamp(app.Count - page.From, 0, page.Size)).Select(PagedThing.Of)])
        {
            TotalCount = app.Count,
            AllItemsLink = new("/all", UriKind.Relative),
        };

    [ActionHook("Act", CardActionMethod.Post, "/paged/{objectId}/act")]
    public static CardActionResult Act(long objectId, PagedApp app)
    {
        app.Add($"act {objectId}");
        return $"Acted on {objectId}";
    }
}

public sealed record PagedThing([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardLink] Uri Link, [property: CardProperty("Kind")] string Kind)
{
    [CardProperties]
    public IEnumerable<CardProperty> Rows => Enumerable.Range(1, 4).Select(row => CardProperty.Text($"Row {row}", $"{Id}.{row}"));

    internal static PagedThing Of(int id) => new(id, $"Thing {id}", new($"https://example.com/{id}"), "thing");
}
