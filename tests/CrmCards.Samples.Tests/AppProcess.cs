using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CrmCards.Tests.Signatures;

namespace CrmCards.Samples.Tests;

/// <summary>A web app in a process of its own, on a free port.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    internal const string Secret = "the secret of the tests";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(Process process) => _process = process;

    public required HttpClient Client { get; init; }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts an app that HubSpot calls at a public URL; its client signs as HubSpot does.</summary>
    public static Task<AppProcess> StartAsync(string program, Uri publicUrl, params string[] arguments) => StartAsync(
        program,
        new HttpClient(new SigningHandler(Secret, publicUrl)),
        [$"--CrmCards:PublicUrl={publicUrl}", $"--CrmCards:ClientSecret={Secret}", .. arguments]);

    /// <summary>Starts a project, as it was built, by <c>dotnet run</c>: with its launch profile, but on a free port.</summary>
    public static Task<AppProcess> RunAsync(string project, HttpClient client)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--project", project, "--no-build", "--configuration", Repository.Configuration, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
        };
        Dotnet.Isolate(start.Environment);
        return StartAsync(start, client);
    }

    /// <summary>Starts an assembly with the runtime, or a native program, and waits until it listens.</summary>
    public static Task<AppProcess> StartAsync(string program, HttpClient client, params string[] arguments)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetDirectoryName(program);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return StartAsync(start, client);
    }

    private static async Task<AppProcess> StartAsync(ProcessStartInfo start, HttpClient client)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true }) { Client = client };
        app.Listen();
        app.Client.BaseAddress = await app._address.Task.WaitAsync(StartLimit);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The app ended before it listened:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
