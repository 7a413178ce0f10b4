using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Parsing;

internal static class NameSyntaxExtensions
{
    /// <summary>A type's name without its namespace, as it is written.</summary>
    public static string Simple(this NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
