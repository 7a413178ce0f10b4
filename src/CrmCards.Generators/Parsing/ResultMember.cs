using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Parsing;

/// <summary>A property or field of a result type.</summary>
/// <param name="Symbol">The member.</param>
/// <param name="Type">Its type.</param>
/// <param name="Fault">Why generated code cannot read it, and what to do about it; null if it can.</param>
internal sealed record ResultMember(ISymbol Symbol, ITypeSymbol Type, string? Fault)
{
    /// <summary>The fault of what the compiler lets nobody use.</summary>
    public const string Forbidden = "it is obsolete, and using it is an error: make that a warning";

    public string Name => Symbol.Name;

    public string Access => Symbol.EscapedName();

    /// <summary>
    /// Base types first, in the order of declaration. A member that a derived type overrides or hides keeps the place that it has in the base;
    /// a member that the reader has no access to hides nothing from it.
    /// </summary>
    public static IReadOnlyList<ResultMember> Of(INamedTypeSymbol type, Func<ISymbol, bool> isAccessible)
    {
        var members = new List<ResultMember>();
        foreach (var symbol in type.BaseTypesFirst().SelectMany(declaring => declaring.GetMembers()))
        {
            var member = symbol switch
            {
                IPropertySymbol property => new ResultMember(property, property.Type, FaultOf(property, isAccessible)),
                IFieldSymbol { IsImplicitlyDeclared: false } field => new ResultMember(field, field.Type, FaultOf(field, isAccessible)),
                _ => null,
            };
            var hidden = isAccessible(symbol) ? members.FindIndex(other => other.Name == symbol.Name) : -1;
            if (hidden >= 0 && member is not null)
                members[hidden] = member;
            else if (hidden >= 0)
                members.RemoveAt(hidden);
            else if (member is not null)
                members.Add(member);
        }

        return members;
    }

    private static string? FaultOf(ISymbol member, Func<ISymbol, bool> isAccessible)
    {
        var getter = Getter(member);
        if (member.IsStatic) return "it is static: make it an instance member";
        if (member is IPropertySymbol { IsIndexer: true }) return "it is an indexer: mark a property instead";
        if (getter is null) return "it has no getter: add one";
        if (!isAccessible(getter)) return $"it is {SyntaxFacts.GetText(getter.DeclaredAccessibility)}: make it internal or public";
        return member.IsForbidden() || getter.IsForbidden() ? Forbidden : null;
    }

    /// <summary>The getter that reads the member; an override of the setter alone has the base's getter.</summary>
    private static ISymbol? Getter(ISymbol? member) =>
        member is IPropertySymbol property ? property.GetMethod ?? Getter(property.OverriddenProperty) : member;
}
