using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

internal static partial class Names
{
    /// <summary>An identifier, with an @ before a keyword.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";

    /// <summary>The name of a type where it is declared: one of lower-case letters only is a keyword, or may become one.</summary>
    public static string EscapedDeclaration(string name) => name.All(c => c is >= 'a' and <= 'z') ? $"@{name}" : name;
}
