using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Adds the base URL of an action to those that its card names, wherever the card is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BaseUrlFix : CardCodeFix<SyntaxNode>
{
    private const string Argument = CardAttributes.CrmCard.ActionBaseUrls;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ForeignUri.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Card, out var card);
        diagnostic.Properties.TryGetValue(FixData.Name, out var site);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var attribute = card is null ? null : DocumentationCommentId.GetFirstSymbolForDeclarationId(card, model.Compilation)?
            .Attribute(CardAttributes.CrmCard.Attribute)?.ApplicationSyntaxReference;
        if (attribute is null || document.Project.GetDocument(attribute.SyntaxTree) is not { } declaring) return [];

        var syntax = (AttributeSyntax)await attribute.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        return Change(syntax.NamedArgument(Argument)?.Expression, $"\"{site}\"") is { } change
            ? [CodeAction.Create($"Add '{site}' to {Argument}", token => declaring.WithTextAsync([change], token), nameof(BaseUrlFix))]
            : [];
    }

    private static TextChange? Change(ExpressionSyntax? sites, string site)
    {
        var initializer = sites switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            ArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        if (initializer?.Expressions is [.., var last]) return new(new TextSpan(last.Span.End, 0), $", {site}");
        return sites is ArrayCreationExpressionSyntax ? new(sites.Span, $"new[] {{ {site} }}") : null;
    }
}
