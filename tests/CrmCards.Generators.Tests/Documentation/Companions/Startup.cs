using CrmCards;

// the block

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<TicketStore>();
var app = builder.Build();
app.MapCrmCards();
app.Run();
