using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Makes an http address https.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class HttpsFix : CardCodeFix<LiteralExpressionSyntax>
{
    private const string Http = "http";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InsecureUri.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, LiteralExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var scheme = node.Token.Text.IndexOf(Http, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult<IReadOnlyList<CodeAction>>(scheme < 0
            ? []
            : [CodeAction.Create(
                "Use https",
                token => document.WithTextAsync(new TextSpan(node.SpanStart + scheme, Http.Length), "https", token),
                nameof(HttpsFix))]);
    }
}
