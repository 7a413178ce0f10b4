using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Puts a member of the contract's enum where a number stands that is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EnumMemberFix : CardCodeFix<ExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownMethod.Id, Rules.UnknownPlacement.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        string[] members = diagnostic.Id == Rules.UnknownMethod.Id
            ? ["ActionMethod.Post", "ActionMethod.Put", "ActionMethod.Patch", "ActionMethod.Get", "ActionMethod.Delete"]
            : ["ActionPlacement.Result", "ActionPlacement.Primary", "ActionPlacement.Secondary"];
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            [.. members.Select(member => CodeAction.Create($"Use {member}", token => document.WithExpressionAsync(node, $"{DocumentEdits.Namespace}.{member}", token), member))]);
    }
}
