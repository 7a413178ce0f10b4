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

/// <summary>Makes a POST of an action whose inputs a GET or DELETE cannot send.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class InputMethodFix : CardCodeFix<ParameterSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InputWithoutBody.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // An override has its attribute where the method was declared, maybe in another document.
        TextChange[] changes = [.. DocumentEdits.ToPost(node.FirstAncestorOrSelf<MethodDeclarationSyntax>())];
        return Task.FromResult<IReadOnlyList<CodeAction>>(changes.Length == 0
            ? []
            : [CodeAction.Create($"Use {Members.CardActionMethod.Type.Shown}.{Members.CardActionMethod.Post}", token => document.WithTextAsync(changes, token), "Post")]);
    }
}
