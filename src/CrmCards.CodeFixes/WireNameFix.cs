using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Gives a property a name that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WireNameFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WireNameTaken.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var declaration = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is ParameterSyntax or MemberDeclarationSyntax);
        var property = declaration?.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes)
            .FirstOrDefault(candidate => model!.GetTypeInfo(candidate, cancellationToken).Type.Is(CardAttributes.CardProperty.Attribute));
        if (property is null) return [];

        var name = diagnostic.Properties[FixData.Name]!;
        return [CodeAction.Create(
            $"Set Name to \"{name}\"",
            token => document.ReplaceAsync(property, property.WithArgument(CardAttributes.CardProperty.Name, $"\"{name}\""), token),
            nameof(WireNameFix))];
    }
}
