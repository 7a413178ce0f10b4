using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace CrmCards.CodeFixes;

/// <summary>Has a handler take what its route holds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RouteParameterFix : CardCodeFix<AttributeSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RouteMismatch.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var name);
        diagnostic.Properties.TryGetValue(FixData.Type, out var type);
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !SyntaxFacts.IsValidIdentifier(name))
            return Task.FromResult<IReadOnlyList<CodeAction>>([]);

        return Task.FromResult<IReadOnlyList<CodeAction>>(
        [
            CodeAction.Create(
                $"Take a parameter '{name}'",
                token => AddAsync(document, method, type ?? "string", name!, token),
                $"{nameof(RouteParameterFix)} {name}"),
        ]);
    }

    private static async Task<Document> AddAsync(
        Document document, MethodDeclarationSyntax method, string type, string name, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Names.Escaped(name)))
            .WithType(SyntaxFactory.ParseTypeName(type).WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation));
        var list = method.ParameterList.WithParameters(method.ParameterList.Parameters.Insert(0, added));
        editor.ReplaceNode(method.ParameterList, list.WithAdditionalAnnotations(Formatter.Annotation));
        return editor.GetChangedDocument();
    }
}
