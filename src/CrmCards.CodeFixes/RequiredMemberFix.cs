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
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var declaration = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is ParameterSyntax or MemberDeclarationSyntax);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return declaration is null || Fixed(declaration) == declaration || MayGiveNull(model, declaration, cancellationToken)
            ? []
            : [CodeAction.Create("Make it required", token => document.ReplaceAsync(declaration, Fixed(declaration), token), nameof(RequiredMemberFix))];
    }

    /// <summary>Whether the member's own code makes the null that its type would no longer hold.</summary>
    private static bool MayGiveNull(SemanticModel model, SyntaxNode declaration, CancellationToken cancellationToken) => declaration switch
    {
        ParameterSyntax parameter => IsNull(model, parameter.Default?.Value, cancellationToken),
        PropertyDeclarationSyntax { Type: NullableTypeSyntax } property =>
            IsNull(model, property.Initializer?.Value ?? property.ExpressionBody?.Expression, cancellationToken)
            || property.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && HasBody(accessor)) is true,
        FieldDeclarationSyntax { Declaration: { Type: NullableTypeSyntax } field } => field.Variables.Any(variable => IsNull(model, variable.Initializer?.Value, cancellationToken)),
        _ => false,
    };

    private static bool HasBody(AccessorDeclarationSyntax accessor) => accessor.Body is not null || accessor.ExpressionBody is not null;

    private static bool IsNull(SemanticModel model, ExpressionSyntax? value, CancellationToken cancellationToken)
    {
        if (value is null) return false;
        var type = model.GetTypeInfo(value, cancellationToken);
        return type.Type is null or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } || type.Nullability.FlowState == NullableFlowState.MaybeNull;
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
