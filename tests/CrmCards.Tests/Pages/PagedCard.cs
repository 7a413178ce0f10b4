using System.Globalization;

namespace CrmCards.Tests.Pages;

/// <summary>A card that answers in pages; a CRM property says how many results there are, and what is wrong with them.</summary>
[CrmCard("Paged", Route, ItemLabel = "All of them")]
[ShowOn(CrmObjectType.Contact, "lastname")]
public partial class PagedCard
{
    internal const string Route = "/paged";

    internal const int All = 37;

    [DataFetch]
    public static CardResponse<PagedRow> Fetch(CardPage page, [CrmProperty("lastname")] string mode = "") => mode switch
    {
        "all" => new(Rows(0, All)),
        "untold" => new(Rows(page.From, page.Size)),
        "null" => new([.. Rows(0, page.Size - 1), null!]),
        _ => new(Rows(page.From, page.Size)) { TotalCount = All, AllItemsLink = new("/all", UriKind.Relative) },
    };

    internal static List<PagedRow> Rows(int from, int size) =>
        [.. Enumerable.Range(from + 1, Math.Max(0, Math.Min(size, All - from))).Select(id => new PagedRow(id, string.Create(CultureInfo.InvariantCulture, $"Row {id}")))];
}

/// <summary>The same, cached.</summary>
[CrmCard("Paged and cached", Route, CacheSeconds = 60)]
[ShowOn(CrmObjectType.Contact)]
public partial class CachedPagedCard
{
    internal const string Route = "/paged/cached";

    [DataFetch]
    public static CardResponse<PagedRow> Fetch(CardPage page) => new(PagedCard.Rows(page.From, page.Size)) { TotalCount = PagedCard.All };
}

public sealed record PagedRow([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Kind")] string Kind = "row");
