using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Has a DELETE action ask the user first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConfirmDeleteFix : CardCodeFix<AttributeSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnconfirmedDelete.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>(node.ArgumentList is { } arguments && IsPlain(node)
            ? [CodeAction.Create(
                $"Make it a [{CardAttributes.ConfirmationActionHook.Attribute.Shown}]",
                token => document.WithTextAsync(Changes(node, arguments), token),
                nameof(ConfirmDeleteFix))]
            : []);

    private static TextChange[] Changes(AttributeSyntax hook, AttributeArgumentListSyntax arguments)
    {
        var last = arguments.Arguments.Last(argument => argument.NameEquals is null);
        var name = last.NameColon is null ? "" : "confirmationMessage: ";
        return
        [
            new(new TextSpan(Name(hook).SpanStart, 0), "Confirmation"),
            new(new TextSpan(last.Span.End, 0), $", {name}{ConfirmationMessageFix.Question}"),
        ];
    }

    private static bool IsPlain(AttributeSyntax hook) =>
        Name(hook).Text.StartsWith(CardAttributes.ActionHook.Attribute.Shown, StringComparison.Ordinal);

    private static SyntaxToken Name(AttributeSyntax attribute) => attribute.Name.GetLastToken();
}
