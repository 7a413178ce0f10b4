using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>
/// Fixes many errors one after the other, each in what the fix before it has left. Fixes made side by side and merged would lose all but one of those
/// that add to the same list.
/// </summary>
internal sealed class FixesInTurn : FixAllProvider
{
    public static readonly FixesInTurn Instance = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var breaches = await BreachesAsync(fixAllContext).ConfigureAwait(false);
        var key = fixAllContext.CodeActionEquivalenceKey;
        return breaches.Count == 0 ? null : CodeAction.Create(
            $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal))}",
            token => FixAsync(fixAllContext.Solution, fixAllContext.CodeFixProvider, key, breaches, token),
            key);
    }

    private static async Task<IReadOnlyList<Breach>> BreachesAsync(FixAllContext context)
    {
        var diagnostics = new List<Diagnostic>();
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            diagnostics.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        else if (context.Scope == FixAllScope.Project)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false));
        else
        {
            foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return
        [
            .. diagnostics
                .Select(diagnostic => (Diagnostic: diagnostic, Document: context.Solution.GetDocument(diagnostic.Location.SourceTree)))
                .Where(item => item.Document is not null)
                .Select(item => new Breach(item.Diagnostic, item.Document!.Id, item.Diagnostic.Location.SourceSpan))
                .OrderBy(breach => breach.Diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(breach => breach.Span),
        ];
    }

    private static async Task<Solution> FixAsync(
        Solution solution, CodeFixProvider provider, string? key, IReadOnlyList<Breach> breaches, CancellationToken cancellationToken)
    {
        while (breaches is [var first, ..])
        {
            var changed = await FixAsync(solution, provider, key, first, cancellationToken).ConfigureAwait(false);
            breaches = await MovedAsync([.. breaches.Skip(1)], solution, changed, cancellationToken).ConfigureAwait(false);
            solution = changed;
        }

        return solution;
    }

    private static async Task<Solution> FixAsync(
        Solution solution, CodeFixProvider provider, string? key, Breach breach, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(breach.Document) is not { } document) return solution;
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
        var diagnostic = Diagnostic.Create(breach.Diagnostic.Descriptor, Location.Create(tree, breach.Span), breach.Diagnostic.Properties);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), cancellationToken)).ConfigureAwait(false);
        // Without a key, whatever is best there: that is what callers ask for that found nothing to fix at the first error, or only what the user has to choose.
        var chosen = key is null ? actions.FirstOrDefault() : actions.SelectMany(Flattened).FirstOrDefault(action => action.EquivalenceKey == key);
        if (chosen is not { NestedActions.IsEmpty: true }) return solution;

        var operations = await chosen.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? solution;
    }

    /// <summary>The action, and those that it lets the user choose of.</summary>
    private static IEnumerable<CodeAction> Flattened(CodeAction action) => [action, .. action.NestedActions.SelectMany(Flattened)];

    /// <summary>The errors at their places after a change; those that the change itself touched are left to the next run.</summary>
    private static async Task<IReadOnlyList<Breach>> MovedAsync(
        IReadOnlyList<Breach> breaches, Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToArray())
        {
            var changes = await after.GetDocument(id)!.GetTextChangesAsync(before.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            var ordered = changes.OrderByDescending(change => change.Span.Start).ToArray();
            breaches = [.. breaches.Select(breach => breach.Document == id ? Moved(breach, ordered) : breach).OfType<Breach>()];
        }

        return breaches;
    }

    /// <param name="breach">The error.</param>
    /// <param name="changes">From the last to the first, so that one moves none of those that follow.</param>
    private static Breach? Moved(Breach breach, IEnumerable<TextChange> changes)
    {
        var span = breach.Span;
        foreach (var change in changes)
        {
            var growth = (change.NewText?.Length ?? 0) - change.Span.Length;
            if (change.Span.End <= span.Start)
                span = new(span.Start + growth, span.Length);
            else if (span.Contains(change.Span) && change.Span != span)
                span = new(span.Start, span.Length + growth);
            else if (change.Span.Start < span.End)
                return null;
        }

        return breach with { Span = span };
    }

    /// <param name="Diagnostic">The diagnostic.</param>
    /// <param name="Document">Where.</param>
    /// <param name="Span">Where in it by now.</param>
    private sealed record Breach(Diagnostic Diagnostic, DocumentId Document, TextSpan Span);
}
