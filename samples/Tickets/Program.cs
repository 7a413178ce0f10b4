using CrmCards.Client;
using Tickets;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddHybridCache();
builder.Services.AddHealthChecks().AddCrmCards();
builder.Services.AddSingleton(new TicketStore(
    builder.Configuration["Tickets:Database"] ?? Path.Combine(AppContext.BaseDirectory, "tickets.db")));
builder.Services.AddSingleton<AgreementStore>();

var app = builder.Build();
app.Services.GetRequiredService<TicketStore>().Initialize();
app.MapCrmCards();
app.MapTicketPages();
app.MapAgreementPages();
app.MapHealthChecks("/health");
if (app.Environment.IsDevelopment())
{
    app.MapCrmCardPreview(preview =>
    {
        preview.Records.Add(CrmRecord.Company(78912, ("domain", "testcompany.com"), ("protected_account", "false")));
        preview.Records.Add(CrmRecord.Company(78913, ("domain", "busycompany.com"), ("protected_account", "true")));
        preview.Records.Add(CrmRecord.Contact(12, ("email", "msmith@hubspot.com")));
        preview.Records.Add(CrmRecord.Deal(501, ("customer_domain", "testcompany.com"), ("customer_phone", "+44 20 7946 0000"), ("customer_timezone", "Europe/London")));
        preview.Records.Add(CrmRecord.Custom("2-1234567", 7, ("customer_domain", "testcompany.com")));
    });
}

app.Run();
