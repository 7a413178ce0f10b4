using CrmCards.Client;
using CrmCards.Deployment.Processes;
using Orders;

[assembly: AssemblyFixture(typeof(CrmCards.Deployment.Deployment))]

namespace CrmCards.Deployment;

/// <summary>Two instances of the Orders sample, published as the page says, and who calls them.</summary>
public sealed class Deployment : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-deploy-");
    private OrdersSite? _site;
    private ReceivedAction? _ship;

    private static string? Missing => new[] { Redis.Program, Nginx.Program }.FirstOrDefault(program => !ServerProcess.IsInstalled(program));

    internal OrdersSite Site => _site!;

    /// <summary>Skips a test if there is no deployment.</summary>
    public static void SkipWithoutServers() => Assert.SkipWhen(Missing is not null, $"{Missing} is not installed");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        var app = Path.Combine(_folder.FullName, "app");
        var publish = DeployPage.Command("dotnet publish").Skip(1)
            .Select(part => part switch { "Release" => Repository.Configuration, "out/orders" => app, _ => part });
        await Dotnet.RunAsync(Repository.Root, [.. publish, "--no-build"]);
        _site = await OrdersSite.StartAsync(_folder.FullName, Path.Combine(app, "Orders.dll"), count: 2);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Plays HubSpot.</summary>
    /// <param name="secret">With another secret than the app's, somebody else.</param>
    public CardTester ThroughNginx(string? secret = null) => new(Site.Nginx.CreateClient(), Options(secret));

    /// <summary>Plays HubSpot as one instance sees it.</summary>
    public CardTester At(int instance) => new(Site.Instances[instance].Client, Options(secret: null));

    /// <summary>The action that ships an order, as it was offered before anybody did.</summary>
    public async Task<ReceivedAction> ShipAsync() =>
        _ship ??= (await ThroughNginx().FetchAsync(OrderCard.CrmCardDefinition, CrmRecord.Deal(502))).AllActions.Single(action => action.Label == "Ship");

    private static CrmClientOptions Options(string? secret) => new() { ClientSecret = secret ?? OrdersSite.Secret, PublicUrl = OrdersSite.PublicUrl };
}
