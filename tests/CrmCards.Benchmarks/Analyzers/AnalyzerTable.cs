using System.Diagnostics;
using CrmCards.Benchmarks.Generator;
using CrmCards.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Benchmarks.Analyzers;

/// <summary>What the analyzers cost a large project that has no cards.</summary>
internal sealed class AnalyzerTable : ITable
{
    private const int Lines = 100_000;
    private const int DryLines = 1_000;
    private const int Rounds = 7;
    private const double Bar = 0.01;

    private static readonly DiagnosticAnalyzer[] All =
    [
        .. typeof(CardAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public string Name => "analyzers";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        string[] files = [.. LargeProject.Files(isDry ? DryLines : Lines)];
        var (compile, analyze) = (new List<double>(), new List<Dictionary<string, double>>());
        for (var round = isDry ? 1 : 0; round <= (isDry ? 1 : Rounds); round++)
        {
            var compiled = Compile(files);
            var analyzed = await AnalyzeAsync(files);

            // The first round is the JIT's.
            if (round == 0) continue;
            compile.Add(compiled);
            analyze.Add(analyzed);
        }

        var time = Statistics.Median(compile);
        var rows = All.Select(analyzer => analyzer.GetType().Name)
            .Select(name => (Name: name, Time: Statistics.Median(analyze.Select(round => round[name]))))
            .OrderByDescending(row => row.Time)
            .ToArray();
        var share = Statistics.Median(analyze.Zip(compile, (round, compiled) => round.Values.Sum() / compiled));
        report.Say($"{files.Sum(file => file.Count(c => c == '\n'))} lines that reference CrmCards and have no card; medians of {compile.Count} rounds. Analyzers' times are those that the compiler gives with `/reportanalyzer`; compiling takes {Text.Of(time)} ms on one core.");
        report.Grid(["analyzer", "ms", "of compile time"], rows.Select(row => (string[])[row.Name, Text.Of(row.Time, "0.0"), Percent(row.Time / time)]));
        report.Bar("all analyzers, without cards", $"≤ {Percent(Bar)} of compile time", Percent(share), share <= Bar);
    }

    private static string Percent(double share) => $"{Text.Of(share * 100, "0.00")} %";

    private static CSharpCompilation Create(string[] files) => CSharpCompilation.Create(
        "Large",
        files.Select(file => CSharpSyntaxTree.ParseText(file)),
        [.. Installed.Framework, MetadataReference.CreateFromFile(typeof(CrmCardAttribute).Assembly.Location)],
        new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));

    private static double Compile(string[] files)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        using var output = new MemoryStream();
        var result = Create(files).Emit(output);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return result.Success ? time : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static async Task<Dictionary<string, double>> AnalyzeAsync(string[] files)
    {
        var faults = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => faults.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var compilation = Create(files);

        // As in a compiler, the analyzers find everything bound.
        compilation.GetDiagnostics();
        GC.Collect();
        var result = await compilation.WithAnalyzers([.. All], options).GetAnalysisResultAsync(CancellationToken.None);
        if (faults.Count > 0) throw new InvalidOperationException("An analyzer failed.", faults[0]);
        return result.AnalyzerTelemetryInfo.ToDictionary(analyzer => analyzer.Key.GetType().Name, analyzer => analyzer.Value.ExecutionTime.TotalMilliseconds);
    }
}
