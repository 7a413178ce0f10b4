using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Analyzers;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CrmCards.CodeFixes;

/// <summary>Signs the actions that open a page, wherever they are declared, and lets the page be opened by them only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SignedPageFix : CardCodeFix<InvocationExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnsignedPage.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, InvocationExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var argument = node.ArgumentList.Arguments.FirstOrDefault(argument => argument.Expression.Span == diagnostic.Location.SourceSpan);
        return argument is not null && model!.GetConstantValue(argument.Expression, cancellationToken).Value is string route
            ? [CodeAction.Create("Sign the action and guard the page", token => SignAsync(document, node, PageAnalyzer.Normalized(route), token), nameof(SignedPageFix))]
            : [];
    }

    private static async Task<Solution> SignAsync(Document document, InvocationExpressionSyntax mapping, string path, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        foreach (var declaring in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = await declaring.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var actions = await ActionsAsync(declaring, root!, path, cancellationToken).ConfigureAwait(false);
            SyntaxNode[] changed = declaring.Id == document.Id ? [.. actions, mapping] : actions;
            if (changed.Length == 0) continue;

            var mended = root!.ReplaceNodes(changed, (_, node) => node is AttributeSyntax action ? action.WithArgument("Signed", "true") : Guarded((InvocationExpressionSyntax)node));
            if (declaring.Id == document.Id && !await IsImportedAsync(document, mapping, cancellationToken).ConfigureAwait(false))
                mended = ((CompilationUnitSyntax)mended).AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(DocumentEdits.Namespace)).WithAdditionalAnnotations(Formatter.Annotation));
            solution = solution.WithDocumentSyntaxRoot(declaring.Id, mended);
        }

        return solution;
    }

    /// <summary>The unsigned iframe actions in a document that open the page.</summary>
    private static async Task<AttributeSyntax[]> ActionsAsync(Document document, SyntaxNode root, string path, CancellationToken cancellationToken)
    {
        var candidates = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().Contains("Action") && attribute.ArgumentList is not null)
            .ToArray();
        if (candidates.Length == 0) return [];

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return [.. candidates.Where(attribute =>
            model.GetTypeInfo(attribute, cancellationToken).Type?.BaseType.IsCrmCards("IframeAttribute") is true
            && attribute.ArgumentList!.Arguments.Any(argument => model.GetConstantValue(argument.Expression, cancellationToken).Value is string page && PageAnalyzer.Path(UriTemplate.Parse(page).Parts) == path))];
    }

    private static InvocationExpressionSyntax Guarded(InvocationExpressionSyntax mapping) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, mapping.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("RequireCardIframe")))
            .WithTrailingTrivia(mapping.GetTrailingTrivia());

    private static async Task<bool> IsImportedAsync(Document document, InvocationExpressionSyntax mapping, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model!.LookupNamespacesAndTypes(mapping.SpanStart, name: "RequireCardIframeExtensions").Length > 0;
    }
}
