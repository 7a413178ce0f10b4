using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Which types of C# go with which data types of the contract.</summary>
internal static class DataTypes
{
    /// <summary>The data type that follows from a member's type; null if none does.</summary>
    public static DataType? Of(ITypeSymbol memberType, bool hasCurrencyCode)
    {
        var type = memberType.WithoutNullable();
        if (hasCurrencyCode) return DataType.Currency;
        if (IsNumber(type)) return DataType.Numeric;
        if (type.TypeKind == TypeKind.Enum) return StatusParser.HasOptions(type) ? DataType.Status : DataType.String;
        if (IsDate(type)) return DataType.Date;
        if (IsInstant(type)) return DataType.DateTime;
        if (type.IsNamed("System", "Uri")) return DataType.Link;
        return IsText(type) || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char ? DataType.String : null;
    }

    /// <summary>How a member is written as a data type; null if it cannot be.</summary>
    public static (PropertyKind Kind, string Value)? Writer(DataType dataType, ResultMember member)
    {
        var type = member.Type.WithoutNullable();
        return dataType switch
        {
            DataType.String => Text(type, member),
            DataType.Numeric when IsNumber(type) => (PropertyKind.Number, member.Access),
            DataType.Date when IsDate(type) || IsInstant(type) => (PropertyKind.Date, member.Access),
            DataType.DateTime when IsInstant(type) => (PropertyKind.DateTime, member.Access),
            DataType.Currency when IsExact(type) => (PropertyKind.Currency, member.Access),
            DataType.Email when type.SpecialType == SpecialType.System_String => (PropertyKind.Text, member.Access),
            DataType.Link when type.SpecialType == SpecialType.System_String || type.IsNamed("System", "Uri") => (PropertyKind.Link, member.Access),
            DataType.Status when type.TypeKind == TypeKind.Enum => (PropertyKind.Status, member.Access),
            DataType.Boolean when type.SpecialType == SpecialType.System_Boolean => (PropertyKind.Boolean, member.Access),
            _ => null,
        };
    }

    /// <summary>The types of members that can be written as a data type, as a message says it.</summary>
    public static string Fitting(DataType dataType, ResultMember member) =>
        ValueObject.Unwrap(member, wrapped => Writer(dataType, member with { Type = wrapped }) is not null) is { } value
            ? ValueObject.Returned(value)
            : Fitting(dataType);

    private static string Fitting(DataType dataType) => dataType switch
    {
        DataType.Numeric => "a number",
        DataType.Date => "DateOnly, DateTime or DateTimeOffset",
        DataType.DateTime => "DateTime or DateTimeOffset",
        DataType.Currency => "decimal or an integral number",
        DataType.Email => "a string",
        DataType.Link => "a string or a Uri",
        DataType.Status => "an enum whose members are marked with [StatusOption]",
        DataType.Boolean => "bool",
        _ => "a string, a number, an enum, bool, char or Guid",
    };

    /// <summary>The types to use instead of one that cannot be shown, as a message says it.</summary>
    public static string InPlaceOf(ResultMember member)
    {
        if (ValueObject.Unwrap(member, wrapped => Of(wrapped, hasCurrencyCode: false) is not null) is { } value) return ValueObject.Returned(value);
        var type = member.Type.WithoutNullable();
        if (type.IsNamed("System", "TimeSpan")) return "a string, or a number such as hours";
        if (type.IsNamed("System", "TimeOnly")) return "a string, or a DateTimeOffset";
        return type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? "a string that joins the items, or their number"
            : "a string, a number, a date, a Uri or an enum";
    }

    private static (PropertyKind Kind, string Value)? Text(ITypeSymbol type, ResultMember member)
    {
        var dot = member.Type.IsNullableValue() ? "?." : ".";
        if (IsText(type) || type.SpecialType == SpecialType.System_Boolean) return (PropertyKind.Text, member.Access);
        if (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.System_Char) return (PropertyKind.Text, $"{member.Access}{dot}ToString()");
        return IsNumber(type) ? (PropertyKind.Text, $"{member.Access}{dot}ToString({DotNet.CultureInfo}.InvariantCulture)") : null;
    }

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || type.IsNamed("System", "Guid");

    private static bool IsExact(ITypeSymbol type) => type.IsIntegral() || type.SpecialType == SpecialType.System_Decimal;

    private static bool IsNumber(ITypeSymbol type) => IsExact(type) || type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    public static bool IsDate(ITypeSymbol type) => type.IsNamed("System", "DateOnly");

    public static bool IsInstant(ITypeSymbol type) => type.SpecialType == SpecialType.System_DateTime || type.IsNamed("System", "DateTimeOffset");
}
