using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Emission;

/// <summary>Texts of the user's as C#.</summary>
internal static class CSharpLiteral
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string text) => $"{Of(text)}u8";
}
