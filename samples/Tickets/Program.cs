using CrmCards;
using Tickets;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards(builder.Configuration.GetSection("CrmCards"));
builder.Services.AddSingleton(new TicketStore(
    builder.Configuration["Tickets:Database"] ?? Path.Combine(AppContext.BaseDirectory, "tickets.db")));

var app = builder.Build();
app.Services.GetRequiredService<TicketStore>().Initialize();
app.MapCrmCards();
app.MapTicketPages();
app.Lifetime.ApplicationStarted.Register(() =>
{
    foreach (var url in app.Urls)
        Console.WriteLine($"The card's data: {url}/cards/tickets?{SampleRequest.Query}");
});
app.Run();
