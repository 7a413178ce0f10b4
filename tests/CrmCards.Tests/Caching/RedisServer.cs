using CrmCards.Deployment.Processes;
using CrmCards.Tests.Hosting;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace CrmCards.Tests.Caching;

/// <summary>A Redis of the test's own, in a temporary folder.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Redis _redis;

    private RedisServer(DirectoryInfo folder, Redis redis) => (_folder, _redis) = (folder, redis);

    /// <summary>Skips the test if there is no Redis.</summary>
    internal static async Task<RedisServer> StartAsync()
    {
        Assert.SkipUnless(ServerProcess.IsInstalled(Redis.Program), $"{Redis.Program} is not installed");
        var folder = Directory.CreateTempSubdirectory("crmcards-redis-");
        return new(folder, await Redis.StartAsync(folder.FullName));
    }

    /// <remarks>The client's own patience is longer than a test's, so that none of them passes thanks to it.</remarks>
    private ConfigurationOptions Options
    {
        get
        {
            var options = ConfigurationOptions.Parse(_redis.ConnectionString);
            options.AbortOnConnectFail = false;
            options.AsyncTimeout = options.SyncTimeout = (int)TimeSpan.FromMinutes(1).TotalMilliseconds;
            return options;
        }
    }

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
    internal void Freeze() => _redis.Signal("STOP");

    /// <summary>Lets it go on: what was asked meanwhile is answered late. The client waits for that when its app ends.</summary>
    internal void Thaw() => _redis.Signal("CONT");

    internal Task KillAsync() => _redis.EndAsync("KILL");

    public async ValueTask DisposeAsync()
    {
        // A frozen one would not hear that it is to end.
        await KillAsync();
        await _redis.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
