using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>Values of the user's code as C#.</summary>
internal static class Literals
{
    /// <summary>A parameter's declared default value; null if it has none, or null itself or the default of its type.</summary>
    public static string? Default(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } => null,
        { ExplicitDefaultValue: null } => null,
        { ExplicitDefaultValue: decimal value } => $"{Primitive(value)}m",
        { ExplicitDefaultValue: float value } => NotFinite(value) is { } name ? $"float.{name}" : $"{Primitive(value)}f",
        { ExplicitDefaultValue: double value } => NotFinite(value) is { } name ? $"double.{name}" : $"{Primitive(value)}d",
        { ExplicitDefaultValue: { } value } when parameter.Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type =>
            $"({type.FullName()})({Primitive(value)})",
        { ExplicitDefaultValue: { } value } => Primitive(value),
    };

    /// <summary>An argument of an attribute that is not an array.</summary>
    public static string? Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => null,
        { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value } => $"({type.FullName()})({Primitive(value)})",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({type.FullName()})",
        { Kind: TypedConstantKind.Primitive, Type: { } type, Value: { } value } => $"({type.FullName()}){Primitive(value)}",
        _ => null,
    };

    private static string? Primitive(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);

    private static string? NotFinite(double value) => value switch
    {
        double.NaN => nameof(double.NaN),
        double.PositiveInfinity => nameof(double.PositiveInfinity),
        double.NegativeInfinity => nameof(double.NegativeInfinity),
        _ => null,
    };
}
