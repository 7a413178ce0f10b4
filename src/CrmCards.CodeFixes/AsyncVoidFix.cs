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
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CrmCards.CodeFixes;

/// <summary>Has an action handler return a task with a message. What a data fetch method should return, nobody but its author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncVoidFix : CardCodeFix<MethodDeclarationSyntax>
{
    private const string Result = "return \"Done\";";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.AsyncVoidHandler.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, MethodDeclarationSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>(DocumentEdits.ActionHooks(node).Any()
            ? [CodeAction.Create($"Return Task<{Runtime.CardActionResult.Shown}>", token => ReturnAsync(document, node, token), nameof(AsyncVoidFix))]
            : []);

    private static async Task<Document> ReturnAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var type = SyntaxFactory.ParseTypeName($"System.Threading.Tasks.Task<{Runtime.CardActionResult.Metadata}>");
        type = type.ReplaceNodes(
            type.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>(), (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
        var body = method.Body ?? SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(method.ExpressionBody!.Expression));
        var returns = body.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
        var returning = body.ReplaceNodes(returns, (_, statement) => SyntaxFactory.ParseStatement(Result).WithTriviaFrom(statement));
        if (returning.Statements.LastOrDefault() is not ReturnStatementSyntax) returning = returning.AddStatements(SyntaxFactory.ParseStatement(Result));
        editor.ReplaceNode(method, method
            .WithReturnType(type.WithTriviaFrom(method.ReturnType))
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(returning)
            .WithAdditionalAnnotations(Formatter.Annotation));
        return editor.GetChangedDocument();
    }
}
