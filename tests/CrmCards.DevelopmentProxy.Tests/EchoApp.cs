using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The echo card on a developer's machine, on Kestrel, with HubSpot's proxy before it.</summary>
internal sealed class EchoApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _local;

    private EchoApp(WebApplication app, string local, DevelopmentProxy proxy) => (_app, _local, Proxy) = (app, local, proxy);

    internal DevelopmentProxy Proxy { get; }

    /// <summary>Where a card's request goes to, as the card sees it.</summary>
    internal string Origin(Route route) => route is Route.PublicAddress ? DevelopmentProxy.PublicOrigin : _local;

    /// <param name="publicUrl">The app's setting.</param>
    /// <param name="secret">The app's and the proxy's; null for none.</param>
    /// <param name="pathBase">The app's path base.</param>
    /// <param name="mappedPath">The path of the address that the proxy maps the public one to.</param>
    internal static async Task<EchoApp> StartAsync(
        string? publicUrl = null,
        string? secret = DevelopmentProxy.Secret,
        string pathBase = "",
        string mappedPath = "")
    {
        await NodePackages.OfProxy.RequireAsync();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("CrmCards:PublicUrl", publicUrl), new("CrmCards:ClientSecret", secret)]);
        builder.Logging.ClearProviders();
        builder.Services.AddCrmCards();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UsePathBase(pathBase).UseRouting();
        app.MapCrmCards();
        await app.StartAsync();

        var local = $"http://localhost:{new Uri(app.Urls.Single()).Port}";
        return new(app, local, await DevelopmentProxy.StartAsync(local + mappedPath, secret));
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await _app.DisposeAsync();
    }
}
