using System.Diagnostics;
using System.Net.Sockets;
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

    internal static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "redis-server"))) is true;

    private string Socket { get; }

    internal static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        while (!File.Exists(server.Socket)) await Task.Delay(10, TestContext.Current.CancellationToken);
        return server;
    }

    internal ConfigurationOptions Options => new() { EndPoints = { new UnixDomainSocketEndPoint(Socket) }, AbortOnConnectFail = false };

    /// <summary>Waits until so many keys are there: the cache writes behind the back of its callers.</summary>
    internal async Task HoldsAsync(int keys)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Options);
        while ((long)await connection.GetDatabase().ExecuteAsync("DBSIZE") < keys) await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    /// <summary>Freezes the server: connections stay, answers do not come.</summary>
    internal void Freeze() => Signal("-STOP");

    public async ValueTask DisposeAsync()
    {
        Signal("-KILL");
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        kill.WaitForExit();
    }
}
