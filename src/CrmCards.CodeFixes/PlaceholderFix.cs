using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Gives a placeholder the name that it was most likely meant to have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PlaceholderFix : CardCodeFix<AttributeSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownPlaceholder.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        // Where a constant or an escape hides the placeholder, the diagnostic is at the whole argument.
        return diagnostic.Properties.TryGetValue(FixData.Name, out var name) && name is not null && text[span.Start] == '{'
            ? [CodeAction.Create($"Use '{{{name}}}'", token => document.WithTextAsync(span, $"{{{name}}}", token), nameof(PlaceholderFix))]
            : [];
    }
}
