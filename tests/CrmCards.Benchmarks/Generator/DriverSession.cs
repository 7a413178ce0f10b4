using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Benchmarks.Generator;

internal enum Scenario
{
    /// <summary>The first run.</summary>
    Cold,

    /// <summary>A run after a change in a file without any input.</summary>
    UnrelatedEdit,

    /// <summary>A run after a change that changes what is made of one file.</summary>
    OneEdited,
}

/// <param name="Milliseconds">How long it took.</param>
/// <param name="Pauses">The milliseconds of it in which the garbage collector held everything up.</param>
/// <param name="Megabytes">What was allocated.</param>
internal readonly record struct Sample(double Milliseconds, double Pauses, double Megabytes);

/// <summary>A contestant at work on a number of files, and the empty generator on the same.</summary>
internal sealed class DriverSession
{
    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    private readonly Contestant _contestant;
    private readonly int _edited;
    private readonly int _files;
    private readonly CSharpCompilation _source;
    private readonly SyntaxTree _unrelated;
    private readonly SyntaxTree _file;
    private readonly GeneratorDriver _fresh;
    private readonly GeneratorDriver _ran;
    private readonly GeneratorDriver _freshEmpty;
    private readonly GeneratorDriver _ranEmpty;
    private int _edits;

    public DriverSession(Contestant contestant, int files)
    {
        _contestant = contestant;
        _files = files;
        _edited = files / 2;
        _source = Source();
        _unrelated = _source.SyntaxTrees[^1];
        _file = _source.SyntaxTrees[_edited];
        _fresh = Driver(contestant.Generators);
        _freshEmpty = Driver([new EmptyGenerator(contestant.Attribute).AsSourceGenerator()]);
        _ran = _fresh.RunGenerators(_source.Clone());
        _ranEmpty = _freshEmpty.RunGenerators(_source.Clone());
    }

    public double EmittedKilobytes =>
        _ran.GetRunResult().GeneratedTrees.Sum(tree => (double)Encoding.UTF8.GetByteCount(tree.ToString())) / 1024;

    /// <summary>A compilation that nobody has looked into yet, so that no run finds anything bound; made before the clock starts.</summary>
    public Sample Measure(Scenario scenario, bool isEmpty)
    {
        var compilation = Compilation(scenario);
        var driver = (scenario, isEmpty) switch
        {
            (Scenario.Cold, false) => _fresh,
            (Scenario.Cold, true) => _freshEmpty,
            (_, false) => _ran,
            (_, true) => _ranEmpty,
        };
        GC.Collect(generation: 1);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var pauses = GC.GetTotalPauseDuration();
        var start = Stopwatch.GetTimestamp();
        driver.RunGenerators(compilation);
        var time = Stopwatch.GetElapsedTime(start);
        return new(time.TotalMilliseconds, (GC.GetTotalPauseDuration() - pauses).TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024d / 1024);
    }

    /// <summary>For each scenario, how many outputs a run makes anew, of how many.</summary>
    public Dictionary<Scenario, (int Remade, int All)> Outputs()
    {
        var tracking = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var ran = Driver(_contestant.Generators, tracking).RunGenerators(_source.Clone());
        return new[] { Scenario.UnrelatedEdit, Scenario.OneEdited }.ToDictionary(scenario => scenario, scenario =>
        {
            var outputs = ran.RunGenerators(Compilation(scenario)).GetRunResult().Results
                .SelectMany(result => result.TrackedOutputSteps)
                .SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .ToArray();
            return (outputs.Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)), outputs.Length);
        });
    }

    /// <summary>Everything that is generated compiles, and the edit changes it.</summary>
    public void Check()
    {
        _fresh.RunGeneratorsAndUpdateCompilation(_source.Clone(), out var output, out var diagnostics);
        var faults = output.GetDiagnostics().Concat(diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3).ToArray();
        if (faults.Length > 0) throw new InvalidOperationException($"{_contestant.Name}: {string.Join('\n', faults.AsEnumerable())}");
        if (EmittedKilobytes < 1) throw new InvalidOperationException($"{_contestant.Name}: nothing was generated.");
        if (Texts(_ran).SequenceEqual(Texts(_ran.RunGenerators(Compilation(Scenario.OneEdited))))) throw new InvalidOperationException($"{_contestant.Name}: the edit changes nothing.");
    }

    private static IEnumerable<string> Texts(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString());

    private CSharpCompilation Compilation(Scenario scenario)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"Edited{++_edits}");
        return scenario switch
        {
            Scenario.UnrelatedEdit => _source.ReplaceSyntaxTree(_unrelated, Parse(Unrelated(word), _unrelated.FilePath)),
            Scenario.OneEdited => _source.ReplaceSyntaxTree(_file, Parse(_contestant.Inputs.File(_edited, word), _file.FilePath)),
            _ => Source(),
        };
    }

    /// <summary>All of it parsed anew: generators, ours among them, may remember what they know of a tree.</summary>
    private CSharpCompilation Source() => CSharpCompilation.Create(
        "App",
        [
            .. Enumerable.Range(0, _files).Select(i => Parse(_contestant.Inputs.File(i, Inputs.Word), $"File{i}.cs")),
            Parse(_contestant.Inputs.Shared(_files), "Shared.cs"),
            Parse(Unrelated("Edit"), "Unrelated.cs"),
        ],
        [.. Installed.Framework, .. _contestant.References],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string Unrelated(string word) => $"namespace App; public static class Unrelated {{ public static int {word}() => 1; }}";

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    private static CSharpGeneratorDriver Driver(IEnumerable<ISourceGenerator> generators, GeneratorDriverOptions options = default) =>
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions, driverOptions: options);
}
