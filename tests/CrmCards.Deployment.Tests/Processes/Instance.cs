using System.Diagnostics;
using System.Net;

namespace CrmCards.Deployment.Processes;

/// <summary>One of the app's processes, which listens on a socket in a folder.</summary>
public sealed class Instance : ServerProcess
{
    private Instance(string program, string socket, IReadOnlyDictionary<string, string> settings)
        : base(Start(program, socket, settings))
    {
        Socket = socket;
        Client = SocketClient.Of(socket, new Uri("http://localhost"));
    }

    public string Socket { get; }

    /// <summary>Reaches the instance past nginx.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts a published assembly, and waits until it is healthy.</summary>
    public static async Task<Instance> StartAsync(string program, string socket, IReadOnlyDictionary<string, string> settings)
    {
        File.Delete(socket);
        var instance = new Instance(program, socket, settings);
        await instance.UntilAsync(instance.IsHealthyAsync);
        return instance;
    }

    private static ProcessStartInfo Start(string program, string socket, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = Path.GetDirectoryName(program) };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = $"http://unix:{socket}";
        return start;
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
