using System.Diagnostics;
using System.Reflection;

namespace CrmCards.DevelopmentProxy.Tests;

/// <summary>The npm packages of a folder, in the versions of its lock file.</summary>
/// <param name="folder">Where the package.json is.</param>
internal sealed class NodePackages(string folder)
{
    private static readonly TimeSpan InstallationLimit = TimeSpan.FromMinutes(4);

    private readonly Lazy<Task<string?>> _missing = new(() => FindMissingAsync(folder));

    private static readonly Lazy<NodePackages> Proxy = new(() => Named("ProxyFolder"));

    /// <summary>The packages of HubSpot's development proxy.</summary>
    internal static NodePackages OfProxy => Proxy.Value;

    /// <summary>The packages of a folder that the test project names in its metadata.</summary>
    internal static NodePackages Named(string key) => new(typeof(NodePackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!);

    internal string Folder => folder;

    /// <summary>Installs the packages where that has not been done, and skips the test where it cannot be done.</summary>
    internal async Task RequireAsync()
    {
        if (await _missing.Value is { } reason) Assert.Skip(reason);
    }

    private static async Task<string?> FindMissingAsync(string folder)
    {
        foreach (var program in (string[])["node", "npm"])
        {
            if (!IsInstalled(program)) return $"{program} is not installed (Debian's packages nodejs and npm)";
        }

        if (AreInstalled(folder)) return null;

        // Other test projects may need the same packages at the same time.
        await using var turn = await TurnAsync(Path.Combine(folder, ".installing"));
        return AreInstalled(folder) ? null : await InstallAsync(folder);
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>npm writes what it has installed last of all.</summary>
    private static bool AreInstalled(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    /// <summary>Waits until no other process has the file open.</summary>
    private static async Task<FileStream> TurnAsync(string file)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited.Elapsed < InstallationLimit)
            {
            }
        }
    }

    private static async Task<string?> InstallAsync(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
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
