namespace CrmCards.Deployment.Processes;

/// <summary>The Orders sample as some instances behind nginx, with a Redis between them: made as <c>docs/deploy.md</c> says.</summary>
public sealed class OrdersSite : IAsyncDisposable
{
    /// <summary>The instances in the page's configuration of nginx; the page's commands change the first.</summary>
    private const string First = "127.0.0.1:5101";
    private const string Second = "127.0.0.1:5102";

    private readonly string _folder;
    private readonly string _program;
    private readonly Dictionary<string, string> _settings;
    private readonly Instance[] _instances;
    private Nginx? _nginx;

    private OrdersSite(string folder, string program, int count, Redis redis)
    {
        (_folder, _program, Redis) = (folder, program, redis);
        _instances = new Instance[count];
        _settings = new(DeployPage.Settings)
        {
            ["ConnectionStrings__Redis"] = redis.ConnectionString,
            ["Orders__Database"] = Path.Combine(folder, "orders.db"),
        };
    }

    /// <summary>The address that HubSpot calls.</summary>
    public static Uri PublicUrl { get; } = new(DeployPage.Settings["CrmCards__PublicUrl"]);

    public static string Secret => DeployPage.Settings["CrmCards__ClientSecret"];

    public Redis Redis { get; }

    public Nginx Nginx => _nginx!;

    public IReadOnlyList<Instance> Instances => _instances;

    /// <param name="folder">An empty folder.</param>
    /// <param name="program">The published app.</param>
    /// <param name="count">How many instances there are.</param>
    /// <param name="settings">Settings of the app beside those of the page.</param>
    public static async Task<OrdersSite> StartAsync(string folder, string program, int count, params (string Name, string Value)[] settings)
    {
        var site = new OrdersSite(folder, program, count, await Redis.StartAsync(folder));
        foreach (var (name, value) in settings) site._settings[name] = value;
        try
        {
            for (var i = 0; i < count; i++) await site.StartInstanceAsync(i);
            var servers = string.Concat(site._instances.Select(instance => $"{Server($"unix:{instance.Socket}")}\n"));
            var ofNginx = Directory.CreateDirectory(Path.Combine(folder, "nginx")).FullName;
            site._nginx = await Nginx.StartAsync(ofNginx, PublicUrl, DeployPage.Site, [new(Server(First), servers), new(Server(Second), "")]);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts an instance, or starts it again, and waits until it is healthy.</summary>
    public async Task StartInstanceAsync(int instance) =>
        _instances[instance] = await Instance.StartAsync(_program, Path.Combine(_folder, $"orders-{instance}.sock"), _settings);

    /// <summary>Changes what nginx knows of an instance, by one of the commands of the page.</summary>
    public Task ChangeNginxAsync(int instance, int command)
    {
        var (from, to) = DeployPage.Changes[command];
        return Nginx.ChangeAsync(Of(from), Of(to));

        string Of(string line) => line.Replace(First, $"unix:{_instances[instance].Socket}", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        ServerProcess?[] processes = [_nginx, .. _instances, Redis];
        foreach (var process in processes)
        {
            if (process is not null) await process.DisposeAsync();
        }
    }

    private static string Server(string address) => $"server {address};";
}
