using System.Diagnostics;

namespace CrmCards.AppCard.Tests;

/// <summary>A program of an npm package.</summary>
internal static class NodeProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs it in the folder of the packages to its end.</summary>
    /// <param name="script">The program's file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its environment variables, beside this process's.</param>
    internal static async Task<(int ExitCode, string Output)> RunAsync(
        string script,
        string[] arguments,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Projects.Node,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }
}
