using Acme.Support.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddCrmCards();
builder.Services.AddSingleton<IncidentDesk>();

var app = builder.Build();
app.MapCrmCards();
app.MapGet("/incidents/{number}", static (string number) => $"Incident {number}");
await app.RunAsync();
