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

namespace CrmCards.CodeFixes;

/// <summary>Has the CRM send a property that the data fetch method takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ShowOnFix : CardCodeFix<ParameterSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PropertyNotSent.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var shownOn = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => model!.GetTypeInfo(attribute, cancellationToken).Type.Is(CardAttributes.ShowOn.Attribute))
            .ToArray() ?? [];
        if (shownOn.Length == 0 || !diagnostic.Properties.TryGetValue(FixData.Name, out var property)) return [];
        return [CodeAction.Create($"Have '{property}' sent", token => AddAsync(document, shownOn, property!, token), $"{nameof(ShowOnFix)} {property}")];
    }

    private static async Task<Document> AddAsync(Document document, AttributeSyntax[] shownOn, string property, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression($"\"{property}\"")).WithLeadingTrivia(SyntaxFactory.Space);
        return document.WithSyntaxRoot(root!.ReplaceNodes(shownOn, (attribute, _) => attribute.AddArgumentListArguments(argument)));
    }
}
