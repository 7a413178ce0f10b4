using System.Collections.Immutable;
using System.Composition;
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

/// <summary>Gives a handler a CancellationToken, before its optional parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CancellationTokenFix : CardCodeFix<MethodDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingCancellationToken.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, MethodDeclarationSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>([CodeAction.Create(
            "Add a CancellationToken parameter",
            token => AddAsync(document, node, token),
            nameof(CancellationTokenFix))]);

    private static async Task<Document> AddAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var parameters = method.ParameterList.Parameters;
        var optional = parameters.IndexOf(parameter => parameter.Default is not null);
        var type = SyntaxFactory.ParseTypeName("System.Threading.CancellationToken")
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier("cancellationToken")).WithType(type);
        var list = method.ParameterList.WithParameters(parameters.Insert(optional < 0 ? parameters.Count : optional, added));
        editor.ReplaceNode(method.ParameterList, list.WithAdditionalAnnotations(Formatter.Annotation));
        return editor.GetChangedDocument();
    }
}
