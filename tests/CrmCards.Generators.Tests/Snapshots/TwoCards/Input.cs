[CrmCard("Second", "/cards/second")]
[ShowOn(CrmObjectType.Contact)]
internal sealed partial class Second(IServiceProvider services)
{
    [DataFetch]
    public CardResponse<Shared> Fetch() => new(services is null ? [] : []);
}

namespace Acme
{
    [CrmCard("First", "/cards/first")]
    [ShowOn(CrmObjectType.Contact)]
    public sealed partial class First
    {
        [DataFetch]
        public static CardResponse<Shared> Fetch() => new([]);
    }
}

public sealed record Shared([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Age")] int Age);
