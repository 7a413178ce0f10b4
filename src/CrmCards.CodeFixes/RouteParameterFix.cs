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
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Simplification;

namespace CrmCards.CodeFixes;

/// <summary>
/// Makes a handler take what its route has. The only parameter that can be meant gets the placeholder's name: with a new one, its uses would go
/// on with a CRM property that nobody sends.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RouteParameterFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RouteMismatch.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var name);
        diagnostic.Properties.TryGetValue(FixData.Type, out var type);
        diagnostic.Properties.TryGetValue(FixData.Parameter, out var meant);
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !SyntaxFacts.IsValidIdentifier(name)) return [];
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { } stray)
        {
            return RoutePlaceholder.Added(stray, name!) is { } added
                ? [CodeAction.Create($"Add '{{{name}}}' to the route", token => document.WithTextAsync([added], token), nameof(RouteParameterFix))]
                : [];
        }

        if (meant is null)
        {
            return type is null
                ? []
                : [CodeAction.Create($"Add a parameter '{name}'", token => AddAsync(document, method, type, name!, token), nameof(RouteParameterFix))];
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var parameter = model!.GetDeclaredSymbol(method, cancellationToken)?.Parameters.FirstOrDefault(parameter => parameter.Name == meant);
        return parameter is null || method.DescendantTokens().Any(token => token.ValueText == name && MeansAnother(token))
            ? []
            : [CodeAction.Create($"Rename '{meant}' to '{name}'", token => RenameAsync(document, parameter, name!, token), nameof(RouteParameterFix))];
    }

    /// <summary>Whether a name in the method is that of a variable, or a member without what it is a member of.</summary>
    private static bool MeansAnother(SyntaxToken name) =>
        name.IsKind(SyntaxKind.IdentifierToken)
        && name.Parent is not IdentifierNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax }
        && !(name.Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } member && access.Name == member);

    /// <summary>The parameter with all its uses, in arguments that name it, too.</summary>
    private static Task<Solution> RenameAsync(Document document, IParameterSymbol parameter, string name, CancellationToken cancellationToken) =>
        Renamer.RenameSymbolAsync(document.Project.Solution, parameter, default(SymbolRenameOptions), name, cancellationToken);

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
