using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CrmCards.Generators.Contract.Members;

namespace CrmCards.CodeFixes;

/// <summary>Replaces a number that is not a member of the contract's enum, or a place that another action has, with a member of the enum.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class EnumMemberFix : CardCodeFix<ExpressionSyntax>
{
    private static readonly string[] Methods =
    [
        .. new[] { CardActionMethod.Post, CardActionMethod.Put, CardActionMethod.Patch, CardActionMethod.Get, CardActionMethod.Delete }
            .Select(member => $"{CardActionMethod.Type.Shown}.{member}"),
    ];

    private static readonly string[] Placements =
    [
        .. new[] { CardActionPlacement.Result, CardActionPlacement.Primary, CardActionPlacement.Secondary }
            .Select(member => $"{CardActionPlacement.Type.Shown}.{member}"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownMethod.Id, Rules.UnknownPlacement.Id, Rules.SecondPrimary.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Id == Rules.SecondPrimary.Id)
            return Task.FromResult<IReadOnlyList<CodeAction>>([Use($"{CardActionPlacement.Type.Shown}.{CardActionPlacement.Secondary}")]);
        var members = diagnostic.Id == Rules.UnknownMethod.Id ? Methods : Placements;
        return Task.FromResult(DocumentEdits.Choice("Use a member of the enum", members.Select(Use)));

        CodeAction Use(string member) => CodeAction.Create(
            $"Use {member}", token => document.WithExpressionAsync(node, $"{DocumentEdits.Namespace}.{member}", token), member);
    }
}
