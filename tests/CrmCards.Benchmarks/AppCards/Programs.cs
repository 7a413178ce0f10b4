using System.Diagnostics;
using CrmCards.Benchmarks.Generator;
using CrmCards.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Benchmarks.AppCards;

/// <summary>The tool, and an empty program to compare its start with.</summary>
internal sealed class Programs
{
    public const int Cards = 25;

    private readonly string _tool = Path.Combine(AppContext.BaseDirectory, "CrmCards.Tool.dll");
    private readonly string _empty;
    private readonly string[] _command;

    public Programs(string folder)
    {
        _empty = Compile(folder, "Empty", OutputKind.ConsoleApplication, ["return 0;"], []);
        File.Copy(Path.ChangeExtension(_tool, ".runtimeconfig.json"), Path.ChangeExtension(_empty, ".runtimeconfig.json"));

        var inputs = new CardInputs();
        var app = Compile(
            folder,
            "App",
            OutputKind.DynamicallyLinkedLibrary,
            [.. Enumerable.Range(0, Cards).Select(i => inputs.File(i, Generator.Inputs.Word)), inputs.Shared(Cards)],
            [MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location)]);
        _command = ["app-card", app, "--public-url", "https://cards.example.com", "--out", Path.Combine(folder, "hubspot")];
    }

    public Task MakeProjectAsync() => RunAsync([_tool, .. _command]);

    /// <returns>Milliseconds.</returns>
    public Task<double> CheckAsync() => RunAsync([_tool, .. _command, "--check"]);

    /// <returns>Milliseconds.</returns>
    public Task<double> StartEmptyAsync() => RunAsync([_empty]);

    private static string Compile(string folder, string name, OutputKind kind, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            [.. Installed.Framework, .. references],
            new(kind, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new CardGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var path = Path.Combine(folder, $"{name}.dll");
        var result = generated.Emit(path);
        return result.Success ? path : throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }

    private static async Task<double> RunAsync(string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException(output);
    }
}
