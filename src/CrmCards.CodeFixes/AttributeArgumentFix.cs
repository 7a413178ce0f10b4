using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Gives a [CardProperty] the currency code or the name that it lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AttributeArgumentFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingCurrencyCode.Id, Rules.WireNameTaken.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var declaration = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is ParameterSyntax or MemberDeclarationSyntax);
        var property = declaration?.ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes)
            .FirstOrDefault(candidate => model!.GetTypeInfo(candidate, cancellationToken).Type.IsCrmCards("CardPropertyAttribute"));
        if (property is null) return [];

        var (name, values) = diagnostic.Id == Rules.MissingCurrencyCode.Id
            ? ("CurrencyCode", ["EUR", "USD", "GBP"])
            : ("Name", new[] { diagnostic.Properties[FixData.Name]! });
        return [.. values.Select(value => CodeAction.Create(
            $"Set {name} to \"{value}\"",
            token => document.ReplaceAsync(property, property.WithArgument(name, $"\"{value}\""), token),
            diagnostic.Id == Rules.MissingCurrencyCode.Id ? value : name))];
    }
}
