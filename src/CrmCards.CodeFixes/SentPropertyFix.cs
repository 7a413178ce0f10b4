using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Takes a CRM property that is sent as a parameter of the data fetch method, or has it sent no more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SentPropertyFix : CardCodeFix<AttributeArgumentSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PropertyNotTaken.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeArgumentSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var actions = new List<CodeAction>();
        if (model.GetConstantValue(node.Expression, cancellationToken).Value is not string property) return actions;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model.GetDeclaredSymbol(declaration, cancellationToken) is { } card
            && await FetchAsync(document.Project, card, cancellationToken).ConfigureAwait(false) is var (declaring, method)
            && await ParameterAsync(declaring, method, property, cancellationToken).ConfigureAwait(false) is { } parameter)
            actions.Add(CodeAction.Create(
                $"Add '{property}' as a parameter", token => declaring.WithTextAsync([parameter], token), nameof(SentPropertyFix)));
        // An array's item is not an argument itself.
        if (node.Expression.Span == diagnostic.Location.SourceSpan && node.Parent is AttributeArgumentListSyntax)
        {
            var without = node.Parent.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;
            actions.Add(CodeAction.Create(
                $"Remove '{property}' from [{CardAttributes.ShowOn.Attribute.Shown}]", token => document.ReplaceAsync(node.Parent, without, token), actions.Count == 0 ? nameof(SentPropertyFix) : "Remove"));
        }

        return actions;
    }

    /// <summary>The card's data fetch method and where it is; null if that is another project, or nowhere.</summary>
    private static async Task<(Document Document, MethodDeclarationSyntax Method)?> FetchAsync(
        Project project, INamedTypeSymbol card, CancellationToken cancellationToken)
    {
        var methods = CardMethods.With(card, CardAttributes.DataFetch.Attribute).Select(item => item.Method).ToArray();
        if (methods is not [{ DeclaringSyntaxReferences: [var reference] }] || project.GetDocument(reference.SyntaxTree) is not { } document) return null;
        return await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is MethodDeclarationSyntax method ? (document, method) : null;
    }

    /// <summary>The parameter, before the token and what has a default value; null if something in the method has its name.</summary>
    private static async Task<TextChange?> ParameterAsync(
        Document document, MethodDeclarationSyntax method, string property, CancellationToken cancellationToken)
    {
        var name = CamelCase(property);
        if (!SyntaxFacts.IsValidIdentifier(name) || method.DescendantTokens().Any(token => token.ValueText == name)) return null;

        // Not every name comes back from the one that the parameter gets.
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var mark = Names.SnakeCase(name) == property
            ? ""
            : $"[{model.NameAt(method.ParameterList.SpanStart, CardAttributes.CrmProperty.Attribute)}(\"{property}\")] ";
        var parameter = $"{mark}string? {Names.Escaped(name)}";
        var parameters = method.ParameterList.Parameters;
        var next = parameters.FirstOrDefault(other =>
            other.Default is not null || other.Modifiers.Any() || other.Type?.ToString().EndsWith(nameof(CancellationToken), StringComparison.Ordinal) is true);
        return next is not null
            ? new(new TextSpan(next.SpanStart, 0), $"{parameter}, ")
            : new(new TextSpan(method.ParameterList.CloseParenToken.SpanStart, 0), $"{(parameters.Count > 0 ? ", " : "")}{parameter}");
    }

    private static string CamelCase(string property) => Names.CamelCase(string.Concat(property.Split('_')
        .Where(word => word.Length > 0)
        .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))));
}
