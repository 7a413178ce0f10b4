using CrmCards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<TicketStore>();
// the block
app.MapCrmCards();
app.Run();
