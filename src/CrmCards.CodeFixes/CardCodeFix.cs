using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CrmCards.CodeFixes;

/// <summary>Fixes one kind of error, in one place or everywhere at once.</summary>
/// <typeparam name="TNode">The node at or around the diagnostic.</typeparam>
public abstract class CardCodeFix<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixesInTurn.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        // dotnet format asks about whatever the analyzer reports.
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            // An error of another project is reported at the card, if there is nothing to fix.
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>() is not { } node) continue;
            foreach (var action in await ActionsAsync(context.Document, node, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>
    /// The ways to fix it, best first; each with an equivalence key, so that it can be applied everywhere. The best has the same key at every error of a
    /// rule, so that one run of dotnet format fixes them all; what only the user can choose is in an action of its own.
    /// </summary>
    protected abstract Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, TNode node, Diagnostic diagnostic, CancellationToken cancellationToken);
}
