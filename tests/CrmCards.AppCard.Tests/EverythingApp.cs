using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Proxy = CrmCards.DevelopmentProxy.Tests.DevelopmentProxy;

namespace CrmCards.AppCard.Tests;

/// <summary>The card with every feature on Kestrel, on a developer's machine.</summary>
internal static class EverythingApp
{
    internal static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("CrmCards:PublicUrl", Proxy.PublicOrigin), new("CrmCards:ClientSecret", Proxy.Secret)]);
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapCrmCards();
        await app.StartAsync();
        return app;
    }
}
