using System.Diagnostics;
using System.Reflection;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The npm packages of the folder <c>proxy</c>, in the versions of its lock file.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan InstallationLimit = TimeSpan.FromMinutes(4);

    private static readonly Lazy<Task<string?>> Missing = new(FindMissingAsync);

    internal static string Folder { get; } = typeof(NodePackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ProxyFolder").Value!;

    /// <summary>Installs the packages where that has not been done, and skips the test where it cannot be done.</summary>
    internal static async Task RequireAsync()
    {
        if (await Missing.Value is { } reason) Assert.Skip(reason);
    }

    private static async Task<string?> FindMissingAsync()
    {
        foreach (var program in (string[])["node", "npm"])
        {
            if (!IsInstalled(program)) return $"{program} is not installed (Debian's packages nodejs and npm)";
        }

        return AreInstalled() ? null : await InstallAsync();
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>npm writes what it has installed last of all.</summary>
    private static bool AreInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task<string?> InstallAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        try
        {
            await npm.WaitForExitAsync().WaitAsync(InstallationLimit);
            return npm.ExitCode == 0 ? null : $"npm could not install the packages: {await output}{await errors}";
        }
        catch (TimeoutException)
        {
            npm.Kill(entireProcessTree: true);
            return $"npm did not install the packages in {InstallationLimit.TotalMinutes} minutes";
        }
    }
}
