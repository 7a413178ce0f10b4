using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>Values of the user's code as C#.</summary>
internal static class Literals
{
    /// <summary>A parameter's declared default value; null where it has none, or null itself or the default of its type.</summary>
    public static string? Default(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } => null,
        { ExplicitDefaultValue: null } => null,
        { ExplicitDefaultValue: decimal value } => $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}m",
        { ExplicitDefaultValue: float value } => NotFinite(value) is { } name ? $"float.{name}" : $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}f",
        { ExplicitDefaultValue: double value } => NotFinite(value) is { } name ? $"double.{name}" : $"{SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}d",
        { ExplicitDefaultValue: { } value } when parameter.Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type =>
            $"({type.FullName()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
        { ExplicitDefaultValue: { } value } => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
    };

    private static string? NotFinite(double value) =>
        double.IsNaN(value) ? nameof(double.NaN) : double.IsPositiveInfinity(value) ? nameof(double.PositiveInfinity) : double.IsNegativeInfinity(value) ? nameof(double.NegativeInfinity) : null;
}
