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
    /// <summary>The rule is broken at <c>{|#0:…|}</c>, with this message.</summary>
    public static Task Reports(DiagnosticDescriptor rule, string message, params string[] sources) => Reports(rule, [message], sources);

    /// <summary>The rule is broken at <c>{|#0:…|}</c>, <c>{|#1:…|}</c> and so on, with these messages.</summary>
    public static Task Reports(DiagnosticDescriptor rule, string[] messages, params string[] sources)
    {
        var test = new Run<EmptyCodeFixProvider>(sources);
        test.TestState.ExpectedDiagnostics.AddRange(messages.Select((message, i) => new DiagnosticResult(rule).WithLocation(i).WithMessage(message)));
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
    public static async Task Fixes<TFix>(string title, string source, string fixedSource, string[] others, int index = 0)
        where TFix : CodeFixProvider, new()
    {
        var titles = new ConcurrentBag<string>();
        var test = new Run<TFix>([source, .. others])
        {
            CodeActionIndex = index,
            CodeActionVerifier = (action, _) => titles.Add(action.Title),
        };
        test.Add(test.FixedState, [fixedSource, .. others]);
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.Contains(title, titles);
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
        public Run(string[] sources)
        {
            // Taken from the test's own output: the package's way would ask the network.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            Add(TestState, sources);
        }

        public void Add(SolutionState state, string[] sources)
        {
            for (var i = 0; i < sources.Length; i++) state.Sources.Add(($"Source{i}.cs", sources[i]));
            if (state == TestState) state.AdditionalReferences.AddRange(GeneratorHarness.References);
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => GeneratorHarness.Analyzers;

        protected override CompilationOptions CreateCompilationOptions() => GeneratorHarness.Options;

        protected override ParseOptions CreateParseOptions() => GeneratorHarness.ParseOptions(LanguageVersion.CSharp12);
    }
}
