using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Registers the cards before the app is built, or maps them after that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CardSetupFix : CardCodeFix<InvocationExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.CardsNotMapped.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, InvocationExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var method);
        return Task.FromResult<IReadOnlyList<CodeAction>>(Call(node, method) is { } call
            ? [CodeAction.Create($"Call {method}", token => InsertAsync(document, node, call, isBefore: method == Generated.Add, token), method)]
            : []);
    }

    /// <summary>The statement to add; null where the builder or the app has no name.</summary>
    private static string? Call(InvocationExpressionSyntax build, string? method)
    {
        if (build.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder }) return null;
        if (build.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax app }) return null;
        return method == Generated.Add
            ? $"{builder}.Services.{Generated.Add}();"
            : $"{app.Identifier}.{Generated.Map}();";
    }

    private static async Task<Document> InsertAsync(
        Document document, InvocationExpressionSyntax build, string call, bool isBefore, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        // In a program without Main, each statement is wrapped as a member of the file.
        SyntaxNode statement = build.FirstAncestorOrSelf<GlobalStatementSyntax>() ?? (SyntaxNode)build.FirstAncestorOrSelf<StatementSyntax>()!;
        var added = SyntaxFactory.ParseStatement(call).WithTrailingTrivia(EndOfLine(root));
        SyntaxNode inserted = statement is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(added) : added;
        var indentation = statement.GetLeadingTrivia() is [.., var last] && last.IsKind(SyntaxKind.WhitespaceTrivia) ? [last] : SyntaxTriviaList.Empty;
        return document.WithSyntaxRoot(isBefore
            ? root.ReplaceNode(statement, [inserted.WithLeadingTrivia(statement.GetLeadingTrivia()), statement.WithLeadingTrivia(indentation)])
            : root.InsertNodesAfter(statement, [inserted.WithLeadingTrivia(indentation)]));
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? found
            : SyntaxFactory.ElasticLineFeed;
}
