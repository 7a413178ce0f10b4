using CrmCards;

namespace Acme;

[CrmCard("Whole", "/cards/whole")]
[ShowOn(CrmObjectType.Company)]
public partial class WholeCard
{
    [DataFetch]
    public CardResponse<Item> Fetch() => new([]);
}

[CrmCard("Broken", "/cards/broken")]
public partial class BrokenCard
{
    [DataFetch]
    public CardResponse<Item> Fetch(int count) => new([]) { TotalCount = count };
}

[CrmCard("Routeless", "cards/routeless")]
[ShowOn(CrmObjectType.Company)]
public partial class RoutelessCard
{
    [DataFetch]
    public CardResponse<Item> Fetch() => new([]);
}

public sealed record Item([property: CardObjectId] int Id, [property: CardTitle] string Title, [property: CardProperty("Count")] int Count);
