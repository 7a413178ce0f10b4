using CrmCards;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards();

var app = builder.Build();
app.MapCrmCards();
app.Run();

[CrmCard("Greetings", "/cards/hello")]
[ShowOn(CrmObjectType.Contact, "firstname")]
public sealed partial class HelloCard
{
    [DataFetch]
    public static CardResponse<Greeting> Fetch(CardRequest request, string? firstname) =>
        new([new(request.AssociatedObjectId, $"Hello, {firstname ?? "stranger"}", DateOnly.FromDateTime(DateTime.UtcNow))]);
}

public sealed record Greeting(
    [property: CardObjectId] long Id,
    [property: CardTitle] string Title,
    [property: CardProperty("Said on")] DateOnly SaidOn);
