using System.Diagnostics;
using CrmCards.Client;
using CrmCards.DevelopmentProxy.Tests;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>An endpoint in another language, as a process of its own. The first part of its path switches a fault on.</summary>
internal sealed class ScriptEndpoint : IAsyncDisposable
{
    internal const string Secret = "b3f1c0de-0000-4000-8000-5ec2e7000001";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _port;

    private ScriptEndpoint(Process process, string port) => (_process, _port) = (process, port);

    /// <summary>The npm packages of the endpoint on Express, and of the validator of SARIF.</summary>
    internal static NodePackages Packages { get; } = NodePackages.Named("EndpointFolder");

    internal static async Task<ScriptEndpoint> StartAsync(string program, string script)
    {
        if (program == "node") await Packages.RequireAsync();
        else if (!IsInstalled(program)) Assert.Skip($"{program} is not installed (Debian's package {program})");
        var start = new ProcessStartInfo(program, [script]) { WorkingDirectory = Packages.Folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["CLIENT_SECRET"] = Secret;
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Limit);
        return new(process, port ?? throw new InvalidOperationException("The endpoint ended before it listened."));
    }

    /// <summary>The address with a switch that has state of its own.</summary>
    internal Uri Url(string fault, string path, object? state = null) => new($"http://127.0.0.1:{_port}/{fault}.{state}{path}");

    internal static CheckOptions Options(Uri url, CrmCaller caller, CrmRecord record, bool allowActions = false) =>
        new(url, PublicUrl: null, Secret, caller, SignatureVersions.V3, record, Definition: null, allowActions);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
