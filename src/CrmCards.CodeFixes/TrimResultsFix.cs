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
    /// <summary>Methods whose first five are made of the first five before them.</summary>
    private static readonly string[] KeepingOrder =
        ["Select", "ToList", "ToArray", "ToListAsync", "ToArrayAsync", "AsEnumerable", "AsAsyncEnumerable", "AsReadOnly", "Cast", "ConfigureAwait"];

    private static readonly string[] Sizes = ["Count", "Length"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.TooManyResults.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // Where a condition chooses between lists, each has a total of its own.
        if (node.Parent is not ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }) return [];
        diagnostic.Properties.TryGetValue(FixData.Total, out var total);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol { TypeArguments: [var item] }) return [];

        var trimmed = Trimmed(node, item.ToMinimalDisplayString(model, node.SpanStart)).WithTriviaFrom(node);
        return
        [
            CodeAction.Create(
                "Keep the first five results",
                token => TrimAsync(document, creation, node, trimmed, CountOf(model, node, token) ?? total, token),
                nameof(TrimResultsFix)),
        ];
    }

    private static async Task<Document> TrimAsync(
        Document document,
        BaseObjectCreationExpressionSyntax creation,
        ExpressionSyntax results,
        ExpressionSyntax trimmed,
        string? total,
        CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(results, trimmed);
        if (total is not null && !IsTotalSet(creation))
            editor.ReplaceNode(creation, (node, _) => ((BaseObjectCreationExpressionSyntax)node).WithAssignment(Members.CardResponse.TotalCount, total));
        return editor.GetChangedDocument();
    }

    private static bool IsTotalSet(BaseObjectCreationExpressionSyntax creation) => creation.Initializer?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.Left.ToString() == Members.CardResponse.TotalCount) is true;

    /// <summary>How many a local list holds where it is used; null for one that was cut short itself, and for anything else.</summary>
    private static string? CountOf(SemanticModel model, ExpressionSyntax results, CancellationToken cancellationToken)
    {
        if (results is not IdentifierNameSyntax name || model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol { Type: var type } local) return null;
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (declaration is null || declaration.DescendantTokens().Any(token => token.ValueText.StartsWith("Take", StringComparison.Ordinal))) return null;
        return Sizes
            .Where(property => model.LookupSymbols(results.SpanStart, type, property).OfType<IPropertySymbol>().Any())
            .Select(property => $"{name}.{property}")
            .FirstOrDefault();
    }

    private static ExpressionSyntax Trimmed(ExpressionSyntax results, string item) => results switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) =>
            collection.WithElements(First(collection.Elements)),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } array => array.WithInitializer(First(initializer)),
        ImplicitArrayCreationExpressionSyntax array => array.WithInitializer(First(array.Initializer)),
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } list =>
            list.WithInitializer(First(initializer)),
        _ => Bounded(results, item),
    };

    private static InitializerExpressionSyntax First(InitializerExpressionSyntax initializer) => initializer.WithExpressions(First(initializer.Expressions));

    private static SeparatedSyntaxList<T> First<T>(SeparatedSyntaxList<T> items)
        where T : SyntaxNode
    {
        // The last item keeps what is before the closing bracket; a comma after it would do no harm, but was not there.
        var kept = items.Take(Limits.MaxResults).ToArray();
        kept[Limits.MaxResults - 1] = kept[Limits.MaxResults - 1].WithTrailingTrivia(items.Last().GetTrailingTrivia());
        var separators = items.GetSeparators().Take(items.SeparatorCount == items.Count ? Limits.MaxResults : Limits.MaxResults - 1);
        return SyntaxFactory.SeparatedList(kept, separators);
    }

    /// <summary>A Take of too many takes five; anything else gets a Take.</summary>
    private static ExpressionSyntax Bounded(ExpressionSyntax results, string item)
    {
        var limit = SyntaxFactory.ParseExpression($"{Runtime.CardLimits.Metadata}.{Members.CardLimits.MaxResults}")
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var spread = Spread(results);
        if (Taken(spread ?? results) is { } number) return results.ReplaceNode(number, limit);

        var sequence = (spread ?? results).WithoutTrivia();
        if (sequence is CollectionExpressionSyntax) sequence = Typed(sequence, item);
        if (sequence is AwaitExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax) sequence = SyntaxFactory.ParenthesizedExpression(sequence);
        var bounded = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, sequence, SyntaxFactory.IdentifierName("Take")),
            SyntaxFactory.ArgumentList([SyntaxFactory.Argument(limit)]));
        return SyntaxFactory.CollectionExpression([SyntaxFactory.SpreadElement(bounded)]);
    }

    /// <summary>A list that has a type by itself, as a method can be called on.</summary>
    private static ExpressionSyntax Typed(ExpressionSyntax list, string item)
    {
        var typed = SyntaxFactory.ParseExpression($"((System.Collections.Generic.IEnumerable<{item}>){list})");
        return typed.ReplaceNodes(typed.DescendantNodes().OfType<CastExpressionSyntax>().First().Type.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>(),
            (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>The number of the Take that bounds the results, if nothing after it brings others to the front.</summary>
    private static ExpressionSyntax? Taken(ExpressionSyntax results) => results switch
    {
        AwaitExpressionSyntax awaited => Taken(awaited.Expression),
        ParenthesizedExpressionSyntax parenthesized => Taken(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access, ArgumentList.Arguments: var arguments } =>
            method == "Take" && arguments is [{ Expression: not RangeExpressionSyntax and var number }] ? number
            : KeepingOrder.Contains(method) ? Taken(access.Expression)
            : null,
        _ => null,
    };

    /// <summary>The sequence that the only element of a collection expression spreads.</summary>
    private static ExpressionSyntax? Spread(ExpressionSyntax results) =>
        results is CollectionExpressionSyntax { Elements: [SpreadElementSyntax spread] } ? spread.Expression : null;
}
