using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>Values of the user's code as C#.</summary>
internal static class Literals
{
    /// <summary>A parameter's declared default value; null where it has none, or the default of its type.</summary>
    public static string? Default(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } => null,
        { ExplicitDefaultValue: null } => null,
        { ExplicitDefaultValue: decimal value } => $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}m",
        { ExplicitDefaultValue: float value } when !float.IsNaN(value) && !float.IsInfinity(value) => $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}f",
        { ExplicitDefaultValue: double value } when !double.IsNaN(value) && !double.IsInfinity(value) => $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}d",
        { ExplicitDefaultValue: float or double } => null,
        { ExplicitDefaultValue: { } value } => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };
}
