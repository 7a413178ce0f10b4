using System.Collections.Immutable;
using System.Globalization;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the rules that name values: what is left is a choice of them.</summary>
/// <param name="target">What the input takes, but for null.</param>
/// <param name="type">The type of the input without them.</param>
internal sealed class InputValueParser(ITypeSymbol target, InputType type)
{
    public const string Allowed = "AllowedValues";
    public const string Denied = "DeniedValues";

    private HashSet<object>? _allowed;
    private readonly HashSet<object> _denied = [];

    /// <summary>The texts or numbers to choose from; null if the values are not named one by one.</summary>
    public IReadOnlyList<OptionModel>? Options { get; private set; }

    /// <summary>Whether the input cannot be left empty.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>Whether the member of an enum can be chosen.</summary>
    public bool Has(IFieldSymbol member) => _allowed?.Contains(member.ConstantValue!) is not false && !_denied.Contains(member.ConstantValue!);

    /// <returns>What is wrong with the rule; null if it can be used.</returns>
    public string? Allow(AttributeData attribute)
    {
        // As .NET has it, null is a value as any other: an input that was left empty is null.
        var values = Values(attribute).Where(value => !value.IsNull).ToArray();
        IsRequired |= values.Length == Values(attribute).Length;
        if (values.Length == 0) return "no value is allowed";
        if (values.Any(value => value.Type is null)) return "one of its values is none";
        if (IsEnum) return AddTo(_allowed ??= [], values);
        if (type is not (InputType.Text or InputType.Integer)) return $"it is for texts, whole numbers and enums, and the input takes '{target.ShortName()}'";
        var options = values.Select(Option).ToArray();
        if (options.Any(option => option is null)) return $"one of its values is not a value of '{target.ShortName()}', or is empty";
        Options = [.. options.GroupBy(option => option!.Value, StringComparer.Ordinal).Select(same => same.First()!)];
        return null;
    }

    /// <inheritdoc cref="Allow"/>
    public string? Deny(AttributeData attribute)
    {
        IsRequired |= Values(attribute).Any(value => value.IsNull);
        return IsEnum
            ? AddTo(_denied, [.. Values(attribute).Where(value => !value.IsNull)])
            : $"it is for enums, and the input takes '{target.ShortName()}'; say what is allowed: {Allowed}, Range or RegularExpression";
    }

    private bool IsEnum => type == InputType.Choice && target.TypeKind == TypeKind.Enum;

    private string? AddTo(HashSet<object> members, TypedConstant[] values)
    {
        if (values.Any(value => !SymbolEqualityComparer.Default.Equals(value.Type, target))) return $"one of its values is not a member of '{target.ShortName()}'";
        members.UnionWith(values.Select(value => value.Value!));
        return StatusParser.MembersOf(target).Any(Has) ? null : "no value is allowed";
    }

    private OptionModel? Option(TypedConstant value)
    {
        if (type == InputType.Text)
            return value.Value is string text && !string.IsNullOrWhiteSpace(text) ? new(text, text, SymbolDisplay.FormatLiteral(text, quote: true)) : null;
        if (value.Kind != TypedConstantKind.Primitive || !value.Type!.IsIntegral()) return null;
        var number = Convert.ToDecimal(value.Value, CultureInfo.InvariantCulture);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return InputRuleParser.Holds(target, number) ? new(digits, digits, $"({target.FullName()})({digits})") : null;
    }

    private static ImmutableArray<TypedConstant> Values(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values, ..] ? values.Values : [];
}
