using System.Diagnostics;

namespace CrmCards.Deployment.Processes;

/// <summary>A Redis on a socket in a folder.</summary>
public sealed class Redis : ServerProcess
{
    public const string Program = "redis-server";

    private readonly string _socket;

    private Redis(string socket)
        : base(new ProcessStartInfo(Program, ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no", "--dir", Path.GetDirectoryName(socket)!])) =>
        _socket = socket;

    /// <summary>How the app is told where it is.</summary>
    public string ConnectionString => $"!{_socket}";

    public static async Task<Redis> StartAsync(string folder)
    {
        var redis = new Redis(Path.Combine(folder, "redis.sock"));
        await redis.UntilAsync(() => Task.FromResult(File.Exists(redis._socket)));
        return redis;
    }
}
