using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Makes an objectId or a title required, and its type one without null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RequiredMemberFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RoleNotSet.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var declaration = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is ParameterSyntax or MemberDeclarationSyntax);
        return Task.FromResult<IReadOnlyList<CodeAction>>(declaration is null || Fixed(declaration) == declaration
            ? []
            : [CodeAction.Create("Make it required", token => document.ReplaceAsync(declaration, Fixed(declaration), token), nameof(RequiredMemberFix))]);
    }

    private static SyntaxNode Fixed(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax { Type: NullableTypeSyntax type } parameter => parameter.WithType(NotNull(type)),
        PropertyDeclarationSyntax property => property.WithType(NotNull(property.Type)).WithModifiers(Required(property.Modifiers, IsSettable(property))),
        FieldDeclarationSyntax field => field
            .WithDeclaration(field.Declaration.WithType(NotNull(field.Declaration.Type)))
            .WithModifiers(Required(field.Modifiers, !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))),
        _ => declaration,
    };

    private static TypeSyntax NotNull(TypeSyntax type) => type is NullableTypeSyntax nullable ? nullable.ElementType.WithTriviaFrom(type) : type;

    private static bool IsSettable(PropertyDeclarationSyntax property) =>
        property.Initializer is null
        && property.AccessorList?.Accessors.Any(accessor => accessor.Keyword.ValueText is "set" or "init" && accessor.Modifiers.Count == 0) is true;

    private static SyntaxTokenList Required(SyntaxTokenList modifiers, bool isSettable) =>
        !isSettable || modifiers.Any(SyntaxKind.RequiredKeyword) || modifiers.Count == 0
            ? modifiers
            : modifiers.Add(SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space));
}
