using CrmCards.Client;
using Microsoft.EntityFrameworkCore;
using Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddHybridCache();
builder.Services.AddHealthChecks().AddCrmCards();
if (builder.Configuration.GetConnectionString("Redis") is { } redis) await builder.Services.AddSharedStateAsync(redis);
builder.Services.AddDbContext<OrdersContext>(options => options
    .UseSqlite($"Data Source={builder.Configuration["Orders:Database"] ?? Path.Combine(AppContext.BaseDirectory, "orders.db")}")
    .UseSeeding(FirstOrders.Add));

var app = builder.Build();
using (var scope = app.Services.CreateScope()) scope.ServiceProvider.GetRequiredService<OrdersContext>().Database.EnsureCreated();
app.MapCrmCards();
app.MapOrderPages();
app.MapWebhooks();
app.MapHealthChecks("/health");
if (app.Environment.IsDevelopment())
{
    app.MapCrmCardPreview(preview =>
    {
        preview.Records.Add(CrmRecord.Deal(501, ("dealstage", "contractsent")));
        preview.Records.Add(CrmRecord.Deal(502, ("dealstage", "closedwon")));
        preview.Records.Add(CrmRecord.Contact(42, ("email", "ada@example.com")));
    });
}

app.Run();
