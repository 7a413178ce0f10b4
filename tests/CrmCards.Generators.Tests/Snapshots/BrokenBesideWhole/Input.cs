namespace Acme;

[CrmCard("Broken", "/cards/broken")]
public sealed partial class BrokenCard
{
    [DataFetch]
    public static CardResponse<Nothing> Fetch() => new([]);
}

public sealed record Nothing(string Title);

[CrmCard("Whole", "/cards/whole")]
[ShowOn(CrmObjectType.Contact)]
public sealed partial class WholeCard
{
    [DataFetch]
    public static CardResponse<Something> Fetch() => new([]);
}

public sealed record Something([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Age")] int Age);
