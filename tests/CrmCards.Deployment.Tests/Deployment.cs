using CrmCards.Client;
using CrmCards.Deployment.Processes;
using Orders;

[assembly: AssemblyFixture(typeof(CrmCards.Deployment.Deployment))]

namespace CrmCards.Deployment;

/// <summary>The Orders sample as two instances behind nginx, with a Redis between them: made as the page says.</summary>
public sealed class Deployment : IAsyncLifetime
{
    /// <summary>The addresses of the instances on the page.</summary>
    private static readonly string[] Addresses = ["127.0.0.1:5101", "127.0.0.1:5102"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-deploy-");
    private readonly Instance[] _instances = new Instance[Addresses.Length];
    private Redis? _redis;
    private Nginx? _nginx;
    private ReceivedAction? _ship;

    /// <summary>The address that HubSpot calls.</summary>
    public static Uri PublicUrl { get; } = new(DeployPage.Settings["CrmCards__PublicUrl"]);

    private static string? Missing => new[] { Redis.Program, Nginx.Program }.FirstOrDefault(program => !ServerProcess.IsInstalled(program));

    internal Nginx Nginx => _nginx!;

    internal Redis Redis => _redis!;

    private string Program => Path.Combine(_folder.FullName, "app", "Orders.dll");

    /// <summary>Skips a test where there is no deployment.</summary>
    public static void SkipWithoutServers() => Assert.SkipWhen(Missing is not null, $"{Missing} is not installed");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        var publish = DeployPage.Command("dotnet publish").Skip(1)
            .Select(part => part switch { "Release" => Repository.Configuration, "out/orders" => Path.GetDirectoryName(Program)!, _ => part });
        await Dotnet.RunAsync(Repository.Root, [.. publish, "--no-build"]);
        _redis = await Redis.StartAsync(_folder.FullName);
        for (var i = 0; i < Addresses.Length; i++) await StartInstanceAsync(i);
        _nginx = await Nginx.StartAsync(
            _folder.CreateSubdirectory("nginx").FullName,
            PublicUrl,
            DeployPage.Site,
            Addresses.Select((address, i) => KeyValuePair.Create($"server {address};", $"server unix:{Socket(i)};")));
    }

    public async ValueTask DisposeAsync()
    {
        ServerProcess?[] processes = [_nginx, _redis, .. _instances];
        foreach (var process in processes)
        {
            if (process is not null) await process.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Plays HubSpot.</summary>
    /// <param name="secret">With another secret than the app's, somebody else.</param>
    public CardTester ThroughNginx(string? secret = null) => new(Nginx.CreateClient(), Options(secret));

    /// <summary>Plays HubSpot as one instance sees it.</summary>
    public CardTester At(int instance) => new(_instances[instance].Client, Options(secret: null));

    /// <summary>The action that ships an order, as it was offered before anybody did.</summary>
    public async Task<ReceivedAction> ShipAsync() =>
        _ship ??= (await ThroughNginx().FetchAsync(OrderCard.CrmCardDefinition, CrmRecord.Deal(502))).AllActions.Single(action => action.Label == "Ship");

    internal Instance Instance(int instance) => _instances[instance];

    /// <summary>Starts an instance, and waits until it is healthy.</summary>
    public async Task StartInstanceAsync(int instance)
    {
        var settings = new Dictionary<string, string>(DeployPage.Settings)
        {
            ["ConnectionStrings__Redis"] = Redis.ConnectionString,
            ["Orders__Database"] = Path.Combine(_folder.FullName, "orders.db"),
        };
        _instances[instance] = await Processes.Instance.StartAsync(Program, Socket(instance), settings);
    }

    /// <summary>Changes what nginx knows of an instance, by one of the commands of the page.</summary>
    public Task ChangeNginxAsync(int instance, int command)
    {
        var (from, to) = DeployPage.Changes[command];
        return Nginx.ChangeAsync(Of(from), Of(to));

        string Of(string line) => line.Replace(Addresses[0], $"unix:{Socket(instance)}", StringComparison.Ordinal);
    }

    private string Socket(int instance) => Path.Combine(_folder.FullName, $"orders-{instance}.sock");

    private static CrmClientOptions Options(string? secret) =>
        new() { ClientSecret = secret ?? DeployPage.Settings["CrmCards__ClientSecret"], PublicUrl = PublicUrl };
}
