using System.Diagnostics;

namespace CrmCards.Samples.Tests;

/// <summary>The SDK's command line, in processes of its own that leave none behind.</summary>
internal static class Dotnet
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    /// <summary>Skips the test where NativeAOT cannot link.</summary>
    public static void SkipWithoutLinker() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Linkers.Any(IsInstalled), "NativeAOT needs clang or gcc, on Linux, to link.");

    /// <summary>Runs a command that must succeed.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    /// <summary>Runs a command that may fail.</summary>
    public static Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments) => TryAsync(folder, [], arguments);

    /// <summary>Runs a command that may fail, with further variables in its environment.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Has the SDK leave no process behind, and say everything in English.</summary>
    public static void Isolate(IDictionary<string, string?> environment)
    {
        // What `dotnet test` tells its own MSBuild must not reach another one.
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
