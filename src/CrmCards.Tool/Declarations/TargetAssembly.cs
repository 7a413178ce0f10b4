using System.Diagnostics;

namespace CrmCards.Tool.Declarations;

/// <summary>The assembly that a user means: named itself, or made by a project.</summary>
internal static class TargetAssembly
{
    /// <param name="argument">An assembly, a project, or a folder with one project; null is the current folder.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="ToolException">There is no such assembly, or the project does not build.</exception>
    internal static async Task<string> FindAsync(string? argument, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(argument ?? ".");
        if (IsAssembly(path)) return File.Exists(path) ? path : throw new ToolException($"There is no file '{path}'.");
        return await BuildAsync(Project(path), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAssembly(string path) => Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE";

    private static string Project(string path)
    {
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path)) throw new ToolException($"There is no file or folder '{path}'. Name a project, a folder with one, or an assembly.");
        return Directory.GetFiles(path, "*.csproj") switch
        {
            [var only] => only,
            [] => throw new ToolException($"The folder '{path}' has no project. Name a project or an assembly."),
            _ => throw new ToolException($"The folder '{path}' has several projects. Name one of them."),
        };
    }

    /// <remarks>The target must be named: without one, a property that is asked for is evaluated and nothing is built.</remarks>
    private static async Task<string> BuildAsync(string project, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "-t:Build", "-getProperty:TargetPath", "-nologo", "-p:CrmCardsAppCard="])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start) ?? throw new ToolException("The command dotnet cannot be started.");
        var errors = build.StandardError.ReadToEndAsync(cancellationToken);
        var output = (await build.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false)).Trim();
        await build.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (build.ExitCode != 0) throw new ToolException($"'{project}' does not build:\n{output}\n{await errors.ConfigureAwait(false)}".TrimEnd());
        return File.Exists(output) ? output : throw new ToolException($"'{project}' was built, but there is no assembly at '{output}'.");
    }
}
