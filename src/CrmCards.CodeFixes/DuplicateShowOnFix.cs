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

/// <summary>Puts the properties of two [ShowOn] of one object type into the first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DuplicateShowOnFix : CardCodeFix<AttributeSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DuplicateObjectType.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var first = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => attribute != node && model!.GetTypeInfo(attribute, cancellationToken).Type.Is(CardAttributes.ShowOn.Attribute)
                && Equals(ObjectType(model!, attribute), ObjectType(model!, node)));
        return first is null ? [] : [CodeAction.Create(
            "Put the properties into one [ShowOn]",
            token => MergeAsync(document, first, node, token),
            nameof(DuplicateShowOnFix))];
    }

    private static object? ObjectType(SemanticModel model, AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments is [var argument, ..] ? model.GetConstantValue(argument.Expression).Value : null;

    private static async Task<Document> MergeAsync(Document document, AttributeSyntax first, AttributeSyntax second, CancellationToken cancellationToken)
    {
        var known = first.ArgumentList!.Arguments.Select(argument => argument.ToString()).ToArray();
        var added = second.ArgumentList!.Arguments
            .Where(argument => !known.Contains(argument.ToString()))
            .Select(argument => argument.WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space));
        // The second is behind the first, so that its place in the text only moves by what is added.
        var removed = await document.WithoutAttributeAsync(second, cancellationToken).ConfigureAwait(false);
        var root = await removed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var target = root!.FindNode(first.Span).FirstAncestorOrSelf<AttributeSyntax>()!;
        return removed.WithSyntaxRoot(root.ReplaceNode(target, target.AddArgumentListArguments([.. added])));
    }
}
