using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Types that wrap one value, such as the ids that Vogen and StronglyTypedId make.</summary>
internal static class ValueObject
{
    /// <summary>The property to mark or name instead of a member, as a message says it.</summary>
    /// <param name="value">What the member wraps.</param>
    public static string Returned(string value) => $"a property that returns '{value}'";

    /// <summary>The expression of the value that a member wraps, such as <c>Id.Value</c>; null if it wraps none, or none that fits.</summary>
    public static string? Unwrap(ResultMember member, Func<ITypeSymbol, bool> fits)
    {
        var type = member.Type.WithoutNullable();
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Struct or TypeKind.Class }) return null;
        if (type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)) return null;
        var values = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null })
            .ToArray();
        return values is [var value] && fits(value.Type.WithoutNullable()) ? $"{member.Name}{(member.Type.IsNullableValue() ? "?." : ".")}{value.Name}" : null;
    }
}
