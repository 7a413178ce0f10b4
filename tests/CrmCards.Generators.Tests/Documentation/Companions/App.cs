using System.Text.Json;
using CrmCards;
using CrmCards.Client;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<TicketStore>();
var app = builder.Build();
app.MapCrmCards();
// the block
app.Run();
