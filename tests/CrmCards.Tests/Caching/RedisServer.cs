using System.Diagnostics;
using System.Net.Sockets;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace CrmCards.Tests.Caching;

/// <summary>A Redis of the test's own, on a socket in a temporary folder.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmcards-redis-");
    private readonly Process _process;

    private RedisServer()
    {
        Socket = Path.Combine(_folder.FullName, "redis.sock");
        _process = Process.Start(new ProcessStartInfo("redis-server", ["--port", "0", "--unixsocket", Socket, "--save", "", "--appendonly", "no", "--dir", _folder.FullName])
        {
            RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    private static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "redis-server"))) is true;

    private string Socket { get; }

    /// <summary>Skips the test where there is no Redis.</summary>
    internal static async Task<RedisServer> StartAsync()
    {
        Assert.SkipUnless(IsInstalled, "redis-server is not installed");
        var server = new RedisServer();
        await Waits.UntilAsync(() => Task.FromResult(File.Exists(server.Socket)));
        return server;
    }

    /// <remarks>The client's own patience is longer than a test's, so that none of them passes thanks to it.</remarks>
    private ConfigurationOptions Options => new()
    {
        EndPoints = { new UnixDomainSocketEndPoint(Socket) },
        AbortOnConnectFail = false,
        AsyncTimeout = (int)TimeSpan.FromMinutes(1).TotalMilliseconds,
        SyncTimeout = (int)TimeSpan.FromMinutes(1).TotalMilliseconds,
    };

    /// <summary>Starts an app with this server as its cache, and connects it: on a busy machine that takes longer than cards wait for a cache.</summary>
    internal async Task<TestApp> StartAppAsync()
    {
        var app = await TestApp.StartAsync(services: services => services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = Options));
        await app.Services.GetRequiredService<IDistributedCache>().GetAsync("connected", TestContext.Current.CancellationToken).InTimeAsync();
        return app;
    }

    /// <summary>Waits until so many keys are there: the cache writes behind the back of its callers.</summary>
    internal async Task HoldsAsync(int keys)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Options);
        await Waits.UntilAsync(async () => (long)await connection.GetDatabase().ExecuteAsync("DBSIZE") >= keys);
    }

    /// <summary>Freezes the server: connections stay, answers do not come.</summary>
    internal void Freeze() => Signal("-STOP");

    /// <summary>Lets it go on: what was asked meanwhile is answered late. The client waits for that when its app ends.</summary>
    internal void Thaw() => Signal("-CONT");

    internal async Task KillAsync()
    {
        Signal("-KILL");
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).InTimeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        kill.WaitForExit();
    }
}
