using CrmCards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();

var app = builder.Build();
app.MapCrmCards();
if (app.Environment.IsDevelopment()) app.MapCrmCardPreview();
app.Run();

[CrmCard("Visits", "/cards/visits")]
[ShowOn(CrmObjectType.Contact, "email")]
public sealed partial class VisitCard
{
    [DataFetch]
    public static CardResponse<Visit> Fetch(CardRequest request) => new([new(request.AssociatedObjectId, "A visit", 3)]);
}

public sealed record Visit([property: CardObjectId] long Id, [property: CardTitle] string Title, [property: CardProperty("Pages")] int Pages);
