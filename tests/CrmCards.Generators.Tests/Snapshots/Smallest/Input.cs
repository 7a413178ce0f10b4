[CrmCard("Greetings", "/cards/hello")]
[ShowOn(CrmObjectType.Contact, "firstname")]
public sealed partial class HelloCard
{
    [DataFetch]
    public static CardResponse<Greeting> Fetch(string? firstname) => new([new(1, $"Hello, {firstname}", new DateOnly(2026, 11, 23))]);
}

public sealed record Greeting(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Said on")] DateOnly SaidOn);
