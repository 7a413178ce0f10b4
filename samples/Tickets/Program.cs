using CrmCards.Client;
using Tickets;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton(new TicketStore(
    builder.Configuration["Tickets:Database"] ?? Path.Combine(AppContext.BaseDirectory, "tickets.db")));

var app = builder.Build();
app.Services.GetRequiredService<TicketStore>().Initialize();
app.MapCrmCards();
app.MapTicketPages();
if (app.Environment.IsDevelopment())
{
    app.MapCrmCardPreview(preview =>
    {
        preview.Records.Add(CrmRecord.Company(78912, ("domain", "testcompany.com"), ("protected_account", "false")));
        preview.Records.Add(CrmRecord.Company(78913, ("domain", "busycompany.com"), ("protected_account", "true")));
        preview.Records.Add(CrmRecord.Contact(12, ("email", "msmith@hubspot.com")));
    });
}

app.Run();
