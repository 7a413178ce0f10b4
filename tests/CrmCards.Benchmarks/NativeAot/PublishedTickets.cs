using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CrmCards.Benchmarks.NativeAot;

/// <summary>The Tickets sample, published.</summary>
internal sealed record PublishedTickets(string Program, long Bytes)
{
    private static readonly string[] Symbols = [".pdb", ".dbg"];

    public static async Task<PublishedTickets> PublishAsync(string folder, bool isNative)
    {
        var app = Path.Combine(folder, "app");
        string[] kind = isNative ? [] : ["-p:PublishAot=false", "--no-self-contained"];
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Repository.Root, "samples", "Tickets"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", Path.Combine(folder, "artifacts"), "--output", app, "--disable-build-servers", .. kind,
        ])
        { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException(output);
        return new(
            Path.Combine(app, "Tickets"),
            new DirectoryInfo(app).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !Symbols.Contains(file.Extension)).Sum(file => file.Length));
    }

    /// <summary>Starts it on a database of its own, and ends it once it has answered.</summary>
    public async Task<Start> StartAsync(string folder)
    {
        var start = new ProcessStartInfo(Program,
        [
            "--CrmCards:PublicUrl=https://cards.example.com", $"--CrmCards:ClientSecret={SignedFetch.Secret}", $"--Tickets:Database={Path.Combine(folder, "tickets.db")}",
        ])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Program),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        var time = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            await SignedFetch.SendAsync(Address(process));
            var milliseconds = time.Elapsed.TotalMilliseconds;
            process.Refresh();
            return new(milliseconds, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Uri Address(Process process)
    {
        const string listening = "Now listening on: ";
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(listening) is [_, var address]) return new Uri(address);
        }

        throw new InvalidOperationException("Tickets ended before it listened.");
    }
}

/// <param name="Milliseconds">To the first answer.</param>
/// <param name="WorkingSet">In bytes, after it.</param>
internal readonly record struct Start(double Milliseconds, long WorkingSet);
