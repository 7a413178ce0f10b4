using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the arguments of attributes, which may be missing or half-written while code is being typed.</summary>
internal static class AttributeArguments
{
    /// <summary>The constructor argument at that place; null if there is none.</summary>
    public static TypedConstant? Constant(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : null;

    /// <summary>The named argument; null if there is none.</summary>
    public static TypedConstant? NamedConstant(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return argument.Value;
        }

        return null;
    }

    /// <summary>A constructor argument; null if it is missing or half-written.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index) => Value<T>(attribute.Constant(index));

    /// <summary>A named argument; null if it is missing or half-written.</summary>
    public static T? Named<T>(this AttributeData attribute, string name) => Value<T>(attribute.NamedConstant(name));

    /// <summary>The strings of a named array argument, without nulls; none if it is missing.</summary>
    public static IEnumerable<string> NamedStrings(this AttributeData attribute, string name) => attribute.NamedConstant(name)?.Strings() ?? [];

    /// <summary>The strings of an array argument, without nulls.</summary>
    public static IEnumerable<string> Strings(this TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array && !constant.IsNull
            ? constant.Values.Where(value => value.Kind == TypedConstantKind.Primitive).Select(value => value.Value).OfType<string>()
            : [];

    /// <summary>The name of the enum's member that the argument is; null if the enum has none of that value.</summary>
    public static string? EnumMember(this TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Enum, Type: { } type } ? type.MemberOf(constant.Value) : null;

    /// <summary>The name of the enum's member of that value; null if it has none.</summary>
    public static string? MemberOf(this ITypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name;

    private static T? Value<T>(TypedConstant? constant) =>
        constant is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error), Value: T value } ? value : default;
}
