using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CrmCards.CodeFixes;

/// <summary>Keeps the first five results, and says in TotalCount how many there are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TrimResultsFix : CardCodeFix<ExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.TooManyResults.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Total, out var total);
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            [CodeAction.Create("Keep the first five results", token => TrimAsync(document, node, total, token), nameof(TrimResultsFix))]);
    }

    private static async Task<Document> TrimAsync(Document document, ExpressionSyntax results, string? total, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(results, Trimmed(results).WithTriviaFrom(results));
        if (total is not null && results.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is BaseObjectCreationExpressionSyntax creation)
            editor.ReplaceNode(creation, (node, _) => ((BaseObjectCreationExpressionSyntax)node).WithAssignment(Members.CardResponse.TotalCount, total));
        return editor.GetChangedDocument();
    }

    private static ExpressionSyntax Trimmed(ExpressionSyntax results) => results switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) =>
            collection.WithElements(First(collection.Elements)),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } array => array.WithInitializer(First(initializer)),
        ImplicitArrayCreationExpressionSyntax array => array.WithInitializer(First(array.Initializer)),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } list =>
            list.WithInitializer(First(initializer)),
        _ => Bounded(results),
    };

    private static InitializerExpressionSyntax First(InitializerExpressionSyntax initializer) => initializer.WithExpressions(First(initializer.Expressions));

    private static SeparatedSyntaxList<T> First<T>(SeparatedSyntaxList<T> items)
        where T : SyntaxNode
    {
        // The last item keeps what stands before the closing bracket; a comma behind it would do no harm, but was not there.
        var kept = items.Take(Limits.MaxResults).ToArray();
        kept[Limits.MaxResults - 1] = kept[Limits.MaxResults - 1].WithTrailingTrivia(items.Last().GetTrailingTrivia());
        var separators = items.GetSeparators().Take(items.SeparatorCount == items.Count ? Limits.MaxResults : Limits.MaxResults - 1);
        return SyntaxFactory.SeparatedList(kept, separators);
    }

    /// <summary>A Take of too many takes five; anything else gets a Take.</summary>
    private static ExpressionSyntax Bounded(ExpressionSyntax results)
    {
        var limit = SyntaxFactory.ParseExpression($"{Runtime.CardLimits.Metadata}.{Members.CardLimits.MaxResults}")
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var take = results.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => call.ArgumentList.Arguments.Count == 1)
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Take" });
        if (take is not null) return results.ReplaceNode(take.ArgumentList.Arguments[0].Expression, limit);

        var sequence = results is CollectionExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(results.WithoutTrivia())
            : results.WithoutTrivia();
        var bounded = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Spread(results) ?? sequence, SyntaxFactory.IdentifierName("Take")),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(limit)]));
        return SyntaxFactory.CollectionExpression([SyntaxFactory.SpreadElement(bounded)]);
    }

    /// <summary>What the only element of a collection expression spreads.</summary>
    private static ExpressionSyntax? Spread(ExpressionSyntax results) =>
        results is CollectionExpressionSyntax { Elements: [SpreadElementSyntax spread] } ? spread.Expression.WithoutTrivia() : null;
}
