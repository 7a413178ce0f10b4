using System;
using CrmCards;

namespace Acme;

[CrmCard("Greetings", "/cards/hello")]
[ShowOn(CrmObjectType.Contact)]
public partial class SmallestCard
{
    [DataFetch]
    public CardResponse<Greeting> Fetch() => new([]);
}

public sealed record Greeting(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Said on")] DateOnly SaidOn);
