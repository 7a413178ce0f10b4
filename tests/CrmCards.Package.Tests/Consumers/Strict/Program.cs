using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCrmCards();

var app = builder.Build();
app.MapCrmCards();
await app.RunAsync().ConfigureAwait(false);
