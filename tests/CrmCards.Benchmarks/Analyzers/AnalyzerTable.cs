using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Benchmarks.Analyzers;

/// <summary>What the analyzers cost a build of a large project: of one that has no cards, and of one that has as many as an app may have.</summary>
internal sealed class AnalyzerTable : ITable
{
    private const int Lines = 100_000;
    private const int DryLines = 1_000;
    private const int Rounds = 7;

    public string Name => "analyzers";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        report.Say("Analyzers' times are those that the compiler gives with `/reportanalyzer`. All on one core.");
        await MeasureAsync(report, isDry, "without cards", cards: 0, bar: 0.01);
        await MeasureAsync(report, isDry, $"with {LargeProject.Cards} cards", LargeProject.Cards, bar: 0.03);
    }

    private static async Task MeasureAsync(Report report, bool isDry, string name, int cards, double bar)
    {
        string[] files = [.. LargeProject.CardFiles(cards), .. LargeProject.Files(isDry ? DryLines : Lines)];
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
        var rows = analyze[0].Keys
            .Select(name => (Name: name, Time: Statistics.Median(analyze.Select(round => round[name]))))
            .OrderByDescending(row => row.Time)
            .ToArray();
        var share = Statistics.Median(analyze.Zip(compile, (round, compiled) => round.Values.Sum() / compiled));
        report.Say($"**A project {name}**: {files.Sum(file => file.Count(c => c == '\n'))} lines; medians of {compile.Count} rounds. Compiling takes {Text.Of(time)} ms.");
        report.Grid(["analyzer", "ms", "of compile time"], rows.Select(row => (string[])[row.Name, Text.Of(row.Time, "0.0"), Percent(row.Time / time)]));
        report.Bar($"all analyzers, {name}", $"≤ {Percent(bar)} of compile time", Percent(share), share <= bar);
    }

    private static string Percent(double share) => $"{Text.Of(share * 100, "0.00")} %";

    private static double Compile(string[] files)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        using var output = new MemoryStream();
        var result = LargeProject.Compile(files).Emit(output);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return result.Success ? time : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static async Task<Dictionary<string, double>> AnalyzeAsync(string[] files)
    {
        var faults = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => faults.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var compilation = LargeProject.Compile(files);

        // As in a compiler, the analyzers find everything bound.
        compilation.GetDiagnostics();
        GC.Collect();
        var result = await compilation.WithAnalyzers([.. LargeProject.Analyzers], options).GetAnalysisResultAsync(CancellationToken.None);
        if (faults.Count > 0) throw new InvalidOperationException("An analyzer failed.", faults[0]);
        return result.AnalyzerTelemetryInfo.ToDictionary(analyzer => analyzer.Key.GetType().Name, analyzer => analyzer.Value.ExecutionTime.TotalMilliseconds);
    }
}
