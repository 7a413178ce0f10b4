using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Which types of C# go with which types of inputs.</summary>
internal static class InputTypes
{
    /// <summary>The type of the input that takes a value; null if no form can show one.</summary>
    public static InputType? Of(ITypeSymbol type)
    {
        var value = type.WithoutNullable();
        if (value.SpecialType == SpecialType.System_String) return InputType.Text;
        if (value.SpecialType == SpecialType.System_Boolean) return InputType.Boolean;
        if (value.IsIntegral()) return InputType.Integer;
        if (IsReal(value)) return InputType.Decimal;
        if (DataTypes.IsDate(value)) return InputType.Date;
        if (DataTypes.IsInstant(value)) return InputType.DateTime;
        if (value.TypeKind == TypeKind.Enum) return InputType.Choice;
        return Item(value) is not null ? InputType.Choices : null;
    }

    /// <summary>The enum of a list that an array can be passed for; null if it is not such a list.</summary>
    public static ITypeSymbol? Item(ITypeSymbol type) =>
        ValueParser.List(type) is (ValueKind.Array, { TypeKind: TypeKind.Enum } item) ? item : null;

    /// <summary>The type of the input whose choices come from data, and that of the values; null if they cannot be values.</summary>
    public static (InputType Type, ITypeSymbol Value)? OfData(ITypeSymbol type)
    {
        var value = type.WithoutNullable();
        if (IsChosen(value)) return (InputType.Choice, value);
        return ValueParser.List(value) is (ValueKind.Array, var item) && IsChosen(item) ? (InputType.Choices, item) : null;
    }

    private static bool IsChosen(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.IsIntegral() || type.IsNamed("System", "Guid");

    /// <summary>Whether an input can show the value of a member first.</summary>
    /// <param name="input">The input.</param>
    /// <param name="type">The type that it takes.</param>
    /// <param name="member">The member's type.</param>
    public static bool CanShow(InputType input, ITypeSymbol type, ITypeSymbol member) => input switch
    {
        InputType.Integer => member.IsIntegral(),
        InputType.Decimal or InputType.Currency => member.IsIntegral() || IsReal(member),
        InputType.Date => DataTypes.IsDate(member) || DataTypes.IsInstant(member),
        InputType.DateTime => DataTypes.IsInstant(member),
        InputType.Choices => false,
        _ => SymbolEqualityComparer.Default.Equals(type, member),
    };

    private static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}
