using CrmCards;

var builder = WebApplication.CreateBuilder(args);
// the block
builder.Services.AddSingleton<TicketStore>();
var app = builder.Build();
app.MapCrmCards();
app.Run();
