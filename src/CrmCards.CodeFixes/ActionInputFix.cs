using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Makes an input of a form of what an action wants from a body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ActionInputFix : CardCodeFix<ParameterSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnbindableParameter.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixData.Label, out var label) || label is null) return [];
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(node, cancellationToken) is not { } parameter
            || ParameterParser.FormValue(parameter)?.ApplicationSyntaxReference?.Span is not { } mark
            || !node.Span.Contains(mark))
            return [];

        var input = $"{model.NameAt(node.SpanStart, CardAttributes.ActionInput.Attribute)}({SymbolDisplay.FormatLiteral(label, quote: true)})";
        return [CodeAction.Create($"Make '{parameter.Name}' an input of a form", token => document.WithTextAsync([new TextChange(mark, input)], token), nameof(ActionInputFix))];
    }
}
