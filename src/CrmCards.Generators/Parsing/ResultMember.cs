using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>A property or field of a result type.</summary>
/// <param name="Symbol">The member.</param>
/// <param name="Type">Its type.</param>
internal sealed record ResultMember(ISymbol Symbol, ITypeSymbol Type)
{
    public string Name => Symbol.Name;

    public string Access => Symbol.EscapedName();

    /// <summary>Base types first, in the order of declaration; what a derived type hides or overrides stands where the base has it.</summary>
    public static IReadOnlyList<ResultMember> Of(INamedTypeSymbol type)
    {
        var members = new List<ResultMember>();
        foreach (var declaring in BaseTypesFirst(type))
        {
            foreach (var symbol in declaring.GetMembers())
            {
                var member = symbol switch
                {
                    IPropertySymbol property => new ResultMember(property, property.Type),
                    IFieldSymbol { IsImplicitlyDeclared: false } field => new ResultMember(field, field.Type),
                    _ => null,
                };
                if (member is null) continue;

                var hidden = members.FindIndex(other => other.Name == member.Name);
                if (hidden < 0)
                    members.Add(member);
                else
                    members[hidden] = member;
            }
        }

        return members;
    }

    private static Stack<INamedTypeSymbol> BaseTypesFirst(INamedTypeSymbol type)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
            types.Push(current);
        return types;
    }
}
