using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Has an action's condition name the member that was most likely meant, or takes the condition away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConditionFix : CardCodeFix<AttributeSyntax>
{
    private const string Argument = CardAttributes.AnyAction.When;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnusableCondition.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.NamedArgument(Argument) is not { } condition) return Task.FromResult<IReadOnlyList<CodeAction>>([]);

        var actions = new List<CodeAction>();
        if (diagnostic.Properties.TryGetValue(FixData.Name, out var name) && name is not null && diagnostic.Properties.TryGetValue(FixData.Type, out var type))
            actions.Add(CodeAction.Create(
                $"Use '{name}'",
                token => document.WithExpressionAsync(condition.Expression, $"nameof({type}.{name})", token),
                nameof(ConditionFix)));
        actions.Add(CodeAction.Create("Remove the condition", token => document.ReplaceAsync(node, node.WithoutArgument(Argument), token), actions.Count == 0 ? nameof(ConditionFix) : "Remove"));
        return Task.FromResult<IReadOnlyList<CodeAction>>(actions);
    }
}
