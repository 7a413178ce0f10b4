using System.Diagnostics;

namespace CrmCards.Benchmarks.Endpoints;

/// <summary>The server in a process of its own, so that the load's memory and time are not counted as the server's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process)
    {
        _process = process;
        Signed = Address();
        Unsigned = Address();
    }

    public Uri Signed { get; }

    public Uri Unsigned { get; }

    public static ServerProcess Start() => new(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, EndpointServer.Argument)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Uri Address() => new(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start."));
}
