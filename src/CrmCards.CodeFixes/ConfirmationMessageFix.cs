using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Has a confirmation action ask a question, for the user to reword.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConfirmationMessageFix : CardCodeFix<ExpressionSyntax>
{
    internal const string Question = "\"Are you sure?\"";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingConfirmation.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>([CodeAction.Create(
            $"Ask {Question}",
            token => document.WithTextAsync(node.Span, Question, token),
            nameof(ConfirmationMessageFix))]);
}
