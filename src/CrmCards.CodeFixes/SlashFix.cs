using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Starts a path of the app with its slash.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SlashFix : CardCodeFix<LiteralExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnusableUri.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, LiteralExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A raw text may have more quotation marks, and be on lines of its own.
        var quote = node.Token.Text is ['"', not '"', ..] or ['@', '"', ..] ? node.Token.Text.IndexOf('"') : -1;
        var start = new TextSpan(node.SpanStart + quote + 1, 0);
        return Task.FromResult<IReadOnlyList<CodeAction>>(quote >= 0 && diagnostic.Properties.TryGetValue(FixData.Name, out var path)
            ? [CodeAction.Create($"Write '{path}'", token => document.WithTextAsync(start, "/", token), nameof(SlashFix))]
            : []);
    }
}
