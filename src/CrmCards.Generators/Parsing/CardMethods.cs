using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>The methods of a card that an attribute makes handlers: its own, and those of its base classes up to one that is a card itself.</summary>
internal static class CardMethods
{
    /// <summary>
    /// Each method with each of its attributes of those types; an override has the attributes of the method that it overrides, unless it has its own.
    /// </summary>
    public static IEnumerable<(IMethodSymbol Method, AttributeData Attribute)> With(INamedTypeSymbol card, params TypeName[] attributes) =>
        Visible(card).SelectMany(method => Attributes(method, card, attributes).Select(attribute => (method, attribute)));

    /// <summary>The methods of that name.</summary>
    public static IReadOnlyList<IMethodSymbol> Named(INamedTypeSymbol card, string name) => [.. Visible(card).Where(method => method.Name == name)];

    /// <summary>Whether an input of the method's class, or of a base class, takes its choices from it.</summary>
    public static bool GivesChoices(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var inputs = type.GetMembers().OfType<IMethodSymbol>().SelectMany(handler => handler.Parameters);
            if (inputs.Any(input => InputParser.ChoicesOf(input) == method.Name)) return true;
        }

        return false;
    }

    private static List<IMethodSymbol> Visible(INamedTypeSymbol card)
    {
        var methods = new List<IMethodSymbol>();
        for (INamedTypeSymbol? type = card; IsPartOf(card, type); type = type!.BaseType)
            methods.AddRange(type!.GetMembers().OfType<IMethodSymbol>().Where(method => !methods.Any(derived => Hides(derived, method))).ToArray());
        return methods;
    }

    private static AttributeData[] Attributes(IMethodSymbol method, INamedTypeSymbol card, TypeName[] types)
    {
        for (var declared = method; declared is not null && IsPartOf(card, declared.ContainingType); declared = declared.OverriddenMethod)
        {
            var attributes = types.SelectMany(declared.Attributes).ToArray();
            if (attributes.Length > 0) return attributes;
        }

        return [];
    }

    /// <summary>Another card handles these methods under its own routes, and they cannot be handled twice.</summary>
    private static bool IsPartOf(INamedTypeSymbol card, INamedTypeSymbol? type) =>
        type is { SpecialType: not SpecialType.System_Object }
        && (SymbolEqualityComparer.Default.Equals(type, card) || type.Attribute(CardAttributes.CrmCard.Attribute) is null);

    private static bool Hides(IMethodSymbol derived, IMethodSymbol method) =>
        derived.Name == method.Name
        && Types(derived).SequenceEqual(Types(method), SymbolEqualityComparer.Default);

    private static IEnumerable<ITypeSymbol> Types(IMethodSymbol method) => method.Parameters.Select(parameter => parameter.Type);
}
