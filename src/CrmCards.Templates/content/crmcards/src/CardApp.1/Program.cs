using CardApp._1;
using CrmCards;
using CrmCards.Client;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<ReminderStore>();

var app = builder.Build();
app.MapCrmCards();
if (app.Environment.IsDevelopment())
    app.MapCrmCardPreview(preview => preview.Records.Add(CrmRecord.Contact(42, ("email", "ada@example.com"))));

app.Run();
