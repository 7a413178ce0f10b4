using System.Collections.Concurrent;
using CrmCards.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>
/// Holds the analyzers, all of them together, to what a rule's test expects: whatever is reported elsewhere, or beside it, fails the test.
/// </summary>
internal static class RuleTest
{
    /// <summary>The first line of a source that another generator makes; the card generator then runs beside it.</summary>
    public const string OtherGenerated = "// made by another generator\n";

    /// <summary>The rule is broken at <c>{|#0:…|}</c>, with this message.</summary>
    public static Task Reports(DiagnosticDescriptor rule, string message, params string[] sources) => Reports(rule, [message], sources);

    /// <summary>The rule is broken at <c>{|#0:…|}</c>, <c>{|#1:…|}</c> and so on, with these messages.</summary>
    /// <remarks>Every fix of the rule is applied to these sources, too, and must leave code that is whole.</remarks>
    public static async Task Reports(DiagnosticDescriptor rule, string[] messages, params string[] sources)
    {
        var test = new Run<EmptyCodeFixProvider>(sources);
        test.TestState.ExpectedDiagnostics.AddRange(messages.Select((message, i) => new DiagnosticResult(rule).WithLocation(i).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)));
        await test.RunAsync(TestContext.Current.CancellationToken);
        await EveryFix.HoldsAsync(rule.Id, test.Compilation);
    }

    /// <summary>The rule is broken between <c>{|#0:…|}</c> and <c>{|#1:…|}</c>: each is reported with these messages, and names the other place.</summary>
    public static Task ReportsBoth(DiagnosticDescriptor rule, string first, string second, params string[] sources)
    {
        var test = new Run<EmptyCodeFixProvider>(sources);
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(rule).WithLocation(0).WithLocation(1, DiagnosticLocationOptions.InterpretAsMarkupKey).WithMessage(first));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(rule).WithLocation(1).WithLocation(0, DiagnosticLocationOptions.InterpretAsMarkupKey).WithMessage(second));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Nothing at all is reported.</summary>
    public static Task IsSilent(params string[] sources) => new Run<EmptyCodeFixProvider>(sources).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>
    /// The action of that title makes the first source into <paramref name="fixedSource"/>, one breach at a time and with Fix All, and what
    /// it makes compiles and has no breach left. Breaches are marked with their ids, as in <c>{|CARD0101:Ticket|}</c>.
    /// </summary>
    /// <param name="title">The title of the action, at one of the breaches at least.</param>
    /// <param name="source">The source with the breaches.</param>
    /// <param name="fixedSource">The same with the breaches mended.</param>
    /// <param name="others">Sources that stay as they are.</param>
    /// <param name="index">The action's place among those that the fix offers.</param>
    public static Task Fixes<TFix>(string title, string source, string fixedSource, string[] others, int index = 0)
        where TFix : CodeFixProvider, new() => FixesElsewhere<TFix>(title, [source, .. others], [fixedSource, .. others], index);

    /// <summary>The same of a breach in one source that the action fixes in others.</summary>
    public static async Task FixesElsewhere<TFix>(string title, string[] sources, string[] fixedSources, int index = 0)
        where TFix : CodeFixProvider, new()
    {
        var titles = new ConcurrentBag<string>();
        var test = new Run<TFix>(sources)
        {
            CodeActionIndex = index,
            CodeActionVerifier = (action, _) => titles.Add(action.Title),
        };
        test.Add(test.FixedState, fixedSources);
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(title, titles);
        foreach (var rule in new TFix().FixableDiagnosticIds) await EveryFix.HoldsAsync(rule, test.Compilation);
    }

    /// <summary>The breach marked in the first source is reported, and nothing is offered to mend it.</summary>
    public static Task OffersNoFix<TFix>(params string[] sources)
        where TFix : CodeFixProvider, new()
    {
        var test = new Run<TFix>(sources);
        test.Add(test.FixedState, sources);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Run<TFix> : CSharpCodeFixTest<CardAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        private Type[] _generators = [];

        public Run(string[] sources)
        {
            // Taken from the test's own output: the package's way would ask the network.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            // A rule may be one of several analyzers.
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            Add(TestState, sources);
        }

        public void Add(SolutionState state, string[] sources)
        {
            for (var i = 0; i < sources.Length; i++)
            {
                if (sources[i].StartsWith(OtherGenerated, StringComparison.Ordinal))
                    AddGenerated(state, $"Other{i}.cs", sources[i]);
                else
                    state.Sources.Add(($"Source{i}{(sources[i].StartsWith("// <auto-generated/>", StringComparison.Ordinal) ? ".g" : "")}.cs", sources[i]));
            }

            if (state == TestState) state.AdditionalReferences.AddRange(GeneratorHarness.References);
        }

        /// <summary>The sources without their marks.</summary>
        public CSharpCompilation Compilation => CSharpCompilation.Create(
            "App",
            TestState.Sources.Select(source =>
            {
                TestFileMarkupParser.GetPositionsAndSpans(source.content.ToString(), out var text, out _, out _);
                return CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)CreateParseOptions(), source.filename, cancellationToken: TestContext.Current.CancellationToken);
            }),
            GeneratorHarness.References,
            GeneratorHarness.Options);

        protected override IEnumerable<Type> GetSourceGenerators() => _generators;

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => GeneratorHarness.Analyzers;

        private void AddGenerated(SolutionState state, string name, string source)
        {
            state.AdditionalFiles.Add((name, source));
            TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
            _generators = [typeof(CardGenerator), typeof(OtherGenerator)];
        }

        protected override CompilationOptions CreateCompilationOptions() => GeneratorHarness.Options;

        protected override ParseOptions CreateParseOptions() => GeneratorHarness.ParseOptions(LanguageVersion.CSharp12);
    }
}
