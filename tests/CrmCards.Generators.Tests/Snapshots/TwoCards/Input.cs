using CrmCards;

namespace Acme;

[CrmCard("Orders", "/cards/orders", CacheSeconds = 60)]
[ShowOn(CrmObjectType.Company)]
public partial class OrderCard
{
    [DataFetch]
    public CardResponse<Order> Fetch() => new([]);
}

[CrmCard("Open orders", "/cards/orders/open", ItemLabel = "All orders")]
[ShowOn(CrmObjectType.Company)]
public partial class OpenOrderCard
{
    [DataFetch]
    public CardResponse<Order> Fetch() => new([]);

    [ActionHook("Close all", CardActionMethod.Post, "/orders/close", Placement = CardActionPlacement.Primary)]
    public CardActionResult CloseAll() => "Closed";
}

public sealed record Order([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Items")] int Items);
