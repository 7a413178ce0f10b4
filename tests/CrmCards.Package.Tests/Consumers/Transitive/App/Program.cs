using CrmCards;
using Transitive.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();

var app = builder.Build();
app.MapCrmCards();
app.Run();

[CrmCard("Orders", "/cards/orders")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class OrderCard
{
    [DataFetch]
    public static CardResponse<Order> Fetch(CardRequest request) => new([.. Orders.Of(request).Select(number => new Order(number, $"Order {number}", 7))]);
}

public sealed record Order([property: CardObjectId] long Number, [property: CardTitle] string Title, [property: CardProperty("Items")] int Items);
