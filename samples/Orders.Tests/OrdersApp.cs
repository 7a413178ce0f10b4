using CrmCards.Client;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Orders.Tests;

/// <summary>The app on a real server, configured as in production, with a database file of its own.</summary>
public sealed class OrdersApp : WebApplicationFactory<OrderCard>
{
    private const string Secret = "the secret of the tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-orders-");

    public OrdersApp() => UseKestrel(port: 0);

    /// <summary>Plays HubSpot.</summary>
    public CardTester Tester(long portalId = 9999999) => new(CreateClient(), Options(Secret) with { PortalId = portalId });

    /// <summary>Plays somebody who does not know the app's secret.</summary>
    public CrmClient Stranger() => new(CreateClient(), Options("another secret"));

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("CrmCards:PublicUrl", "https://example.com")
        .UseSetting("CrmCards:ClientSecret", Secret)
        .UseSetting("Orders:Database", Path.Combine(_folder.FullName, "orders.db;Pooling=False"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists) _folder.Delete(recursive: true);
    }

    private static CrmClientOptions Options(string secret) => new() { ClientSecret = secret, PublicUrl = new("https://example.com") };
}
