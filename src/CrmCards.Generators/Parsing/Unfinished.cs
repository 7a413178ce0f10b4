using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Parsing;

/// <summary>Tells declarations that are still being typed: the compiler says what they lack, and what would be missing by them may follow.</summary>
internal static class Unfinished
{
    public static bool Contains(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.Any(reference => IsUnfinished(reference.GetSyntax(cancellationToken)));

    public static bool Contains(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax
        && (syntax.ArgumentList?.CloseParenToken.IsMissing is true || syntax.Parent is AttributeListSyntax { CloseBracketToken.IsMissing: true });

    private static bool IsUnfinished(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.Identifier.IsMissing
            || type.ParameterList?.CloseParenToken.IsMissing is true
            || (!type.OpenBraceToken.IsKind(SyntaxKind.None) && type.CloseBraceToken.IsMissing),
        MethodDeclarationSyntax method => method.Identifier.IsMissing || method.ParameterList.CloseParenToken.IsMissing,
        _ => false,
    };
}
