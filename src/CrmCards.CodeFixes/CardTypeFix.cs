using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Makes a card's class, and the types around it, partial, and neither static nor abstract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CardTypeFix : CardCodeFix<TypeDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.CardNotPartial.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, TypeDeclarationSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var types = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToArray();
        var canBeFixed = types.All(type => type.TypeParameterList is null) && types.Any(type => Modifiers(type, isCard: type == node) != type.Modifiers);
        return Task.FromResult<IReadOnlyList<CodeAction>>(canBeFixed
            ? [CodeAction.Create(
                $"Make '{node.Identifier.ValueText}' a partial class that can be created",
                token => FixAsync(document, node, types, token),
                nameof(CardTypeFix))]
            : []);
    }

    private static SyntaxTokenList Modifiers(TypeDeclarationSyntax type, bool isCard)
    {
        var modifiers = type.Modifiers;
        while (isCard && modifiers.IndexOf(SyntaxKind.StaticKeyword) is >= 0 and var at) modifiers = modifiers.RemoveAt(at);
        while (isCard && modifiers.IndexOf(SyntaxKind.AbstractKeyword) is >= 0 and var at) modifiers = modifiers.RemoveAt(at);
        return modifiers.Any(SyntaxKind.PartialKeyword)
            ? modifiers
            : modifiers.Add(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static async Task<Document> FixAsync(
        Document document, TypeDeclarationSyntax card, TypeDeclarationSyntax[] types, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNodes(types, (type, rewritten) => WithModifiers(rewritten, Modifiers(type, isCard: type == card))));
    }

    /// <summary>A class without modifiers has its leading trivia at the keyword.</summary>
    private static TypeDeclarationSyntax WithModifiers(TypeDeclarationSyntax type, SyntaxTokenList modifiers)
    {
        if (type.Modifiers.Count > 0 || type.AttributeLists.Count > 0 && type.Keyword.LeadingTrivia.Count == 0) return type.WithModifiers(modifiers);
        var leading = type.Keyword.LeadingTrivia;
        return type
            .WithKeyword(type.Keyword.WithLeadingTrivia(SyntaxTriviaList.Empty))
            .WithModifiers(modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(leading)));
    }
}
