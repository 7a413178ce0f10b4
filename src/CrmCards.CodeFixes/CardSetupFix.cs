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
        diagnostic.Properties.TryGetValue(FixData.Name, out var methods);
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            methods is not null
            && node.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder }
            && node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax app }
                ? [CodeAction.Create($"Call {methods}", token => InsertAsync(document, node, Before(methods, builder), After(methods, app), token), nameof(CardSetupFix))]
                : []);
    }

    private static string? Before(string methods, IdentifierNameSyntax builder) => methods.Contains(Generated.Add) ? $"{builder}.Services.{Generated.Add}();" : null;

    private static string? After(string methods, VariableDeclaratorSyntax app) => methods.Contains(Generated.Map) ? $"{app.Identifier}.{Generated.Map}();" : null;

    private static async Task<Document> InsertAsync(
        Document document, InvocationExpressionSyntax build, string? before, string? after, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        // In a program without Main, each statement is wrapped as a member of the file.
        SyntaxNode statement = build.FirstAncestorOrSelf<GlobalStatementSyntax>() ?? (SyntaxNode)build.FirstAncestorOrSelf<StatementSyntax>()!;
        var indentation = statement.GetLeadingTrivia() is [.., var last] && last.IsKind(SyntaxKind.WhitespaceTrivia) ? [last] : SyntaxTriviaList.Empty;
        var statements = new List<SyntaxNode> { before is null ? statement : statement.WithLeadingTrivia(indentation) };
        if (before is not null) statements.Insert(0, Statement(before).WithLeadingTrivia(statement.GetLeadingTrivia()));
        if (after is not null) statements.Add(Statement(after).WithLeadingTrivia(indentation));
        return document.WithSyntaxRoot(root.ReplaceNode(statement, statements));

        SyntaxNode Statement(string text)
        {
            var added = SyntaxFactory.ParseStatement(text).WithTrailingTrivia(EndOfLine(root));
            return statement is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(added) : added;
        }
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? found
            : SyntaxFactory.ElasticLineFeed;
}
