using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CrmCards.Deployment.Processes;

/// <summary>A server of Debian's, or an instance of the app, in a process of its own.</summary>
public class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    protected ServerProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>The processor time that it and its children have used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            var children = File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return children.Select(child => int.Parse(child, CultureInfo.InvariantCulture)).Append(_process.Id).Aggregate(TimeSpan.Zero, (sum, id) =>
            {
                using var process = Process.GetProcessById(id);
                return sum + process.TotalProcessorTime;
            });
        }
    }

    /// <summary>The memory that it has now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Whether a program is installed on this machine.</summary>
    public static bool IsInstalled(string program) => Find(program) is not null;

    /// <summary>Sends a signal, such as <c>TERM</c>.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Sends a signal that ends the process, and waits for its end.</summary>
    public async Task EndAsync(string signal)
    {
        if (_process.HasExited) return;
        Signal(signal);
        await _process.WaitForExitAsync().WaitAsync(Limit);
    }

    public async ValueTask DisposeAsync()
    {
        // A server that is killed leaves its own children behind.
        await EndAsync("TERM");
        _process.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Waits until the server is ready.</summary>
    /// <exception cref="InvalidOperationException">It has ended, or does not become ready.</exception>
    protected async Task UntilAsync(Func<Task<bool>> isReady)
    {
        var limit = Stopwatch.StartNew();
        while (!await isReady())
        {
            if (_process.HasExited || limit.Elapsed > Limit) throw new InvalidOperationException($"{_process.StartInfo.FileName} does not start:\n{Output}");
            await Task.Delay(50);
        }
    }

    /// <summary>Programs for administrators are not on everybody's path.</summary>
    protected static string? Find(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}/usr/sbin".Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }
}
