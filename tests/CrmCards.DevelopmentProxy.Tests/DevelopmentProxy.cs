using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>
/// HubSpot's development proxy, as <c>hs project dev</c> runs it, in a process of its own. It sends what a card asks for by
/// <c>hubspot.fetch</c> to the app on this machine.
/// </summary>
internal sealed class DevelopmentProxy : IAsyncDisposable
{
    internal const string PublicOrigin = "https://cards.example.com";
    internal const string Secret = "the secret of the tests";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client;

    private DevelopmentProxy(Process process, string port) =>
        (_process, _client) = (process, new() { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Limit });

    /// <summary>Where the proxy listens.</summary>
    internal Uri Address => _client.BaseAddress!;

    /// <param name="local">Where requests to the public origin go instead; its path goes before theirs.</param>
    /// <param name="secret">What requests are signed with; null for none.</param>
    internal static async Task<DevelopmentProxy> StartAsync(string local, string? secret = Secret)
    {
        await NodePackages.OfProxy.RequireAsync();
        var mapping = JsonSerializer.Serialize(new Dictionary<string, string> { [PublicOrigin] = local });
        var start = new ProcessStartInfo("node", ["proxy.mjs", mapping])
        {
            WorkingDirectory = NodePackages.OfProxy.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // The proxy calls this machine, whatever proxy the machine itself may have.
        start.Environment["NO_PROXY"] = "*";
        start.Environment["CLIENT_SECRET"] = secret;
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Limit);
        return new(process, port ?? throw new InvalidOperationException("The proxy ended before it listened."));
    }

    /// <summary>What <c>hubspot.fetch</c> of a card asks of the proxy.</summary>
    internal async Task<Envelope> FetchAsync(string url, string method = "GET", JsonObject? body = null, string? authorization = null)
    {
        var request = new JsonObject { ["requestUri"] = url, ["method"] = method, ["requestTimeoutMillis"] = 15_000 };
        if (body is not null) request["requestBody"] = body;
        if (authorization is not null) request["requestHeaders"] = new JsonObject { ["Authorization"] = authorization };
        using var answer = await _client.PostAsJsonAsync(new Uri("/proxy", UriKind.Relative), request, TestContext.Current.CancellationToken);
        return new((await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
