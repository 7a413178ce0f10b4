using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Signs the actions that open a page, wherever they are declared, and lets the page be opened by them only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SignedPageFix : CardCodeFix<InvocationExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnsignedPage.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, InvocationExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var argument = node.ArgumentList.Arguments.FirstOrDefault(argument => argument.Expression.Span == diagnostic.Location.SourceSpan);
        return argument is not null && model!.GetConstantValue(argument.Expression, cancellationToken).Value is string route
            ? [CodeAction.Create(
                "Sign the action and guard the page",
                token => SignAsync(document, node, RouteShape.Of(route), token),
                nameof(SignedPageFix))]
            : [];
    }

    private static async Task<Solution> SignAsync(Document document, InvocationExpressionSyntax mapping, RouteShape page, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        foreach (var declaring in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = await declaring.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var actions = await ActionsAsync(declaring, root!, page, cancellationToken).ConfigureAwait(false);
            SyntaxNode[] changed = declaring.Id == document.Id ? [.. actions, mapping] : actions;
            if (changed.Length == 0) continue;

            var signed = root!.ReplaceNodes(changed, (_, node) =>
                node is AttributeSyntax action ? action.WithArgument(CardAttributes.Iframe.Signed, "true") : Guarded((InvocationExpressionSyntax)node));
            solution = solution.WithDocumentSyntaxRoot(declaring.Id, signed);
        }

        return solution;
    }

    /// <summary>The unsigned iframe actions in a document that open the page.</summary>
    private static async Task<AttributeSyntax[]> ActionsAsync(Document document, SyntaxNode root, RouteShape page, CancellationToken cancellationToken)
    {
        var candidates = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().Contains("Action") && attribute.ArgumentList is not null)
            .ToArray();
        if (candidates.Length == 0) return [];

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return [.. candidates.Where(attribute =>
            model.GetTypeInfo(attribute, cancellationToken).Type?.BaseType.Is(CardAttributes.Iframe.Attribute) is true
            && attribute.ArgumentList!.Arguments.Any(argument => Opens(argument.Expression)))];

        bool Opens(ExpressionSyntax argument) =>
            model.GetConstantValue(argument, cancellationToken).Value is string uri && UriTemplate.Parse(uri).Shape == page;
    }

    private static InvocationExpressionSyntax Guarded(InvocationExpressionSyntax mapping) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            mapping.WithoutTrailingTrivia(),
            SyntaxFactory.IdentifierName(Members.RequireCardIframeExtensions.RequireCardIframe)))
            .WithTrailingTrivia(mapping.GetTrailingTrivia());
}
