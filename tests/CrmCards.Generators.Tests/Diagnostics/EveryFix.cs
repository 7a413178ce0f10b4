using System.Collections.Immutable;
using CrmCards.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>
/// Applies every fix of a rule to every breach of it in a test's sources: each action by itself, and each everywhere at once. What it makes must
/// compile, together with what is generated for it, must break the rule no more, and no other rule that is an error.
/// </summary>
internal static class EveryFix
{
    /// <summary>Reports the gaps that fixes leave for the person to fill in.</summary>
    private static readonly string[] GapRules = ["CARD0206"];

    /// <summary>The compiler's warnings of variables and fields that a fix has left without a use: the user may know another.</summary>
    private static readonly string[] LeftUnused = ["CS0219", "CS0414"];

    private static readonly ILookup<string, CodeFixProvider> Providers = typeof(MissingRoleFix).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .SelectMany(provider => provider.FixableDiagnosticIds.Select(id => (id, provider)))
        .ToLookup(item => item.id, item => item.provider);

    public static IEnumerable<string> FixableIds => Providers.Select(group => group.Key);

    public static async Task HoldsAsync(string rule, CSharpCompilation compilation)
    {
        if (!Providers.Contains(rule)) return;

        using var workspace = new AdhocWorkspace();
        var before = await State.OfAsync(SolutionOf(workspace, compilation));
        foreach (var provider in Providers[rule])
        {
            var keys = new HashSet<string?>();
            foreach (var breach in before.Breaches(rule))
            {
                foreach (var action in await ActionsAsync(provider, before.Solution, breach))
                {
                    var after = await State.OfAsync(await AppliedAsync(action, before.Solution));
                    var name = $"'{action.Title}' by {provider.GetType().Name}";
                    Assert.True(after.Breaches(rule).Count < before.Breaches(rule).Count, $"{name} leaves {rule}:\n{after}");
                    after.AssertNoWorseThan(before, name);
                    keys.Add(action.EquivalenceKey);
                }
            }

            foreach (var key in keys) await HoldsEverywhereAsync(provider, rule, before, key);
        }
    }

    /// <summary>The sources after one run of <c>dotnet format analyzers</c> with all these rules, which asks for the best fix of each at its first breach.</summary>
    public static async Task<CSharpCompilation> FormattedAsync(CSharpCompilation compilation, IEnumerable<string> rules)
    {
        using var workspace = new AdhocWorkspace();
        var state = await State.OfAsync(SolutionOf(workspace, compilation));
        foreach (var rule in rules.Intersect(state.Reported.Select(diagnostic => diagnostic.Id)).ToArray())
        {
            // It takes the key from the first of all that the rule's analyzer reports, whatever that is.
            foreach (var provider in Providers[rule])
            {
                var key = state.Reported is [var first, ..] && await OfferedAsync(provider, state.Solution, first) is [var best, ..] ? best.EquivalenceKey : null;
                state = await EverywhereAsync(provider, rule, state, key) ?? state;
            }
        }

        return (CSharpCompilation)(await state.Solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!;
    }

    public static bool IsOfOneProvider(string rule) => Providers[rule].Count() == 1;

    /// <summary>Everywhere at once, the action leaves only what it is not offered for.</summary>
    private static async Task HoldsEverywhereAsync(CodeFixProvider provider, string rule, State before, string? key)
    {
        var after = await EverywhereAsync(provider, rule, before, key);
        Assert.NotNull(after);
        foreach (var left in after.Breaches(rule))
            Assert.DoesNotContain(key, (await ActionsAsync(provider, after.Solution, left)).Select(offered => offered.EquivalenceKey));
        after.AssertNoWorseThan(before, $"'{key}' everywhere by {provider.GetType().Name}");
    }

    private static async Task<State?> EverywhereAsync(CodeFixProvider provider, string rule, State before, string? key)
    {
        var document = before.Solution.Projects.Single().Documents.First();
        var context = new FixAllContext(
            document, provider, FixAllScope.Solution, key, [rule], new Breaches(before.Breaches(rule)), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return action is null ? null : await State.OfAsync(await AppliedAsync(action, before.Solution));
    }

    private static Solution SolutionOf(AdhocWorkspace workspace, CSharpCompilation compilation)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees) project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        return project.Solution;
    }

    /// <summary>What is offered, with each of what there is to choose of.</summary>
    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider provider, Solution solution, Diagnostic breach) =>
        [.. (await OfferedAsync(provider, solution, breach)).SelectMany(action => action.NestedActions.IsEmpty ? [action] : action.NestedActions)];

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(CodeFixProvider provider, Solution solution, Diagnostic breach)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(breach.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, breach, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Solution> AppliedAsync(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;
    }

    /// <summary>A state of the sources, with all that the analyzers and the compiler say of it.</summary>
    private sealed record State(Solution Solution, ImmutableArray<Diagnostic> Reported, ImmutableArray<Diagnostic> OfCompiler, string Text)
    {
        public static async Task<State> OfAsync(Solution solution)
        {
            var cancellationToken = TestContext.Current.CancellationToken;
            var compilation = (CSharpCompilation)(await solution.Projects.Single().GetCompilationAsync(cancellationToken))!;
            // The generator's part comes by itself: the workspace has no generators.
            var output = GeneratorHarness.Run(compilation).AssertNoFailure().Output;
            return new(
                solution,
                await GeneratorHarness.AnalyzeAsync(compilation),
                [.. output.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)],
                string.Join('\n', compilation.SyntaxTrees.Select(tree => tree.ToString())));
        }

        public IReadOnlyList<Diagnostic> Breaches(string rule) => [.. Reported.Where(diagnostic => diagnostic.Id == rule)];

        public void AssertNoWorseThan(State before, string what)
        {
            var warned = before.OfCompiler.Select(diagnostic => diagnostic.Id).Concat(LeftUnused).ToHashSet();
            var complaints = OfCompiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || !warned.Contains(diagnostic.Id)).ToArray();
            Assert.True(complaints.Length == 0, $"{what} does not compile without a warning: {string.Join("\n", complaints.AsEnumerable())}\n{this}");
            var known = before.Reported.Select(diagnostic => diagnostic.Id).Concat(GapRules);
            var added = Reported.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !known.Contains(diagnostic.Id)).ToArray();
            Assert.True(added.Length == 0, $"{what} breaks another rule: {string.Join("\n", added.AsEnumerable())}\n{this}");
        }

        public override string ToString() => Text;
    }

    private sealed class Breaches(IReadOnlyList<Diagnostic> breaches) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(breaches.AsEnumerable());

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return breaches.Where(breach => breach.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
