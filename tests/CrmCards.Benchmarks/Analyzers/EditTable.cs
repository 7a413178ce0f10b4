using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Benchmarks.Analyzers;

/// <summary>What an editor has to do after an edit: the compiler's own work on the file, and what the generator and the analyzers add to it.</summary>
internal sealed class EditTable : ITable
{
    private const int OtherFiles = 200;
    private const int LinesOfFile = 250;
    private const int Rounds = 60;

    public string Name => "edits";

    public async Task MeasureAsync(Report report, bool isDry)
    {
        string[] files = [.. LargeProject.CardFiles(LargeProject.Cards), .. LargeProject.Files(isDry ? LinesOfFile : OtherFiles * LinesOfFile)];
        var without = new Editor(files, isOurs: false);
        var with = new Editor(files, isOurs: true);
        (string Name, Func<int, string, string> Change, int File, double Bar)[] edits =
        [
            ("in a card's method body", static (edit, text) => text.Replace("CardActionResult>(\"", $"CardActionResult>(\"{edit} ", StringComparison.Ordinal), LargeProject.Cards / 2, 50),
            ("in a plain file", static (edit, text) => text.Replace("> 10", $"> {edit + 10}", StringComparison.Ordinal), LargeProject.Cards, 15),
        ];
        report.Say(
            $"{LargeProject.Cards} cards and {files.Length - LargeProject.Cards} other files. After an edit an editor runs the generators, and asks the compiler and the analyzers for the diagnostics of that file: "
            + "with ours and without, in turns. The compiler's own work includes what code does (its operations), which the SDK's analyzers ask for in any editor. "
            + $"Processor time; medians of {(isDry ? 1 : Rounds)} edits.");
        if (Environment.GetEnvironmentVariable("DOTNET_TieredCompilation") != "0") report.Say("The JIT's work is counted as well: set DOTNET_TieredCompilation=0.");
        var rows = new List<string[]>();
        foreach (var (name, change, file, bar) in edits)
        {
            var (plain, ours) = (new List<double>(), new List<double>());
            for (var round = isDry ? 1 : -10; round <= (isDry ? 1 : Rounds); round++)
            {
                var edit = round + 100;
                var text = change(edit, files[file]);
                if (text == files[file]) throw new InvalidOperationException($"The edit {name} changes nothing.");
                var compiler = await without.EditAsync(file, text);
                var all = await with.EditAsync(file, text);

                // The first rounds are the JIT's.
                if (round < 1) continue;
                plain.Add(compiler);
                ours.Add(all);
            }

            var above = Statistics.Median(ours.Zip(plain, (all, compiler) => all - compiler));
            rows.Add([name, $"{Text.Of(Statistics.Median(plain), "0.0")} ms", $"{Text.Of(Statistics.Median(ours), "0.0")} ms"]);
            report.Bar($"an edit {name}, above the compiler's own work", $"≤ {Text.Of(bar)} ms", $"{Text.Of(above, "0.0")} ms", above <= bar);
        }

        report.Grid(["an edit", "the compiler's own work", "with generator and analyzers"], rows);
    }

    /// <summary>A project that is open in an editor.</summary>
    private sealed class Editor(string[] files, bool isOurs)
    {
        private readonly CompilationWithAnalyzersOptions _options = new(
            new AnalyzerOptions([]), static (exception, _, _) => throw exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

        private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = isOurs ? [new OperationsReader(), .. LargeProject.Analyzers] : [new OperationsReader()];

        private CSharpCompilation _source = LargeProject.Create(files);
        private GeneratorDriver _driver = isOurs ? LargeProject.Driver() : CSharpGeneratorDriver.Create(Array.Empty<ISourceGenerator>());
        private ImmutableArray<SourceText> _generated = [];
        private CSharpCompilation? _whole;

        /// <summary>Makes an edit, and measures the processor time until the file's diagnostics are there, in milliseconds.</summary>
        public async Task<double> EditAsync(int file, string text)
        {
            var old = _source.SyntaxTrees[file];
            GC.Collect(generation: 1);
            var start = Environment.CpuUsage.TotalTime;
            var tree = old.WithChangedText(SourceText.From(text, Encoding.UTF8));
            _source = _source.ReplaceSyntaxTree(old, tree);
            _driver = _driver.RunGenerators(_source);
            var compilation = With(_driver.GetRunResult(), old, tree);
            var model = compilation.GetSemanticModel(tree);
            model.GetDiagnostics();
            var analyzed = compilation.WithAnalyzers(_analyzers, _options);
            await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None);
            await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
            return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        /// <summary>As editors do: what is generated again in the same words stays in the compilation as it is.</summary>
        private CSharpCompilation With(GeneratorDriverRunResult result, SyntaxTree old, SyntaxTree tree)
        {
            var texts = result.Results.SelectMany(generator => generator.GeneratedSources).Select(source => source.SourceText).ToImmutableArray();
            _whole = _whole is not null && texts.SequenceEqual(_generated) ? _whole.ReplaceSyntaxTree(old, tree) : _source.AddSyntaxTrees(result.GeneratedTrees);
            _generated = texts;
            return _whole;
        }
    }

    /// <summary>Stands for the analyzers that every editor runs, those of the SDK: asks the compiler for what code does, and finds nothing.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class OperationsReader : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("BENCH", "Nothing", "Nothing", "Benchmarks", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterOperationAction(static _ => { }, OperationKind.Invocation);
        }
    }
}
