using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds methods that a generated call could mean instead of the handler: it names the handler's parameters.</summary>
internal static class Overloads
{
    /// <summary>Whether a type that is derived from the handler's has such a method; a call through the handler's own type does not mean it.</summary>
    public static bool HideAny(ParseContext context, IMethodSymbol handler) => Hiding(context, handler).Any();

    /// <summary>The method that any call that can be made would mean; null if there is none.</summary>
    public static IMethodSymbol? InPlaceOf(ParseContext context, IMethodSymbol handler)
    {
        // A protected method cannot be called through the type that declares it.
        var canNameType = handler.IsStatic || handler.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
        return (canNameType ? null : Hiding(context, handler).FirstOrDefault())
            ?? Candidates(context, handler, handler.ContainingType).FirstOrDefault(other => Priority(other) > Priority(handler));
    }

    private static IEnumerable<IMethodSymbol> Hiding(ParseContext context, IMethodSymbol handler)
    {
        for (var type = context.Card; type is not null && !SymbolEqualityComparer.Default.Equals(type, handler.ContainingType); type = type.BaseType)
        {
            foreach (var other in Candidates(context, handler, type)) yield return other;
        }
    }

    private static IEnumerable<IMethodSymbol> Candidates(ParseContext context, IMethodSymbol handler, INamedTypeSymbol type) => type.GetMembers(handler.Name)
        .OfType<IMethodSymbol>()
        .Where(other => !SymbolEqualityComparer.Default.Equals(other, handler) && !other.IsOverride && context.IsAccessible(other) && CanTake(other, handler));

    /// <summary>Whether it has all parameters of that name, and needs no others.</summary>
    private static bool CanTake(IMethodSymbol other, IMethodSymbol handler)
    {
        var given = handler.Parameters.Select(parameter => parameter.Name).ToArray();
        return given.All(name => other.Parameters.Any(parameter => parameter.Name == name))
            && other.Parameters.All(parameter => given.Contains(parameter.Name) || parameter.IsOptional || parameter.IsParams);
    }

    private static int Priority(IMethodSymbol method) => method.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass.IsNamed("System.Runtime.CompilerServices", "OverloadResolutionPriorityAttribute"))?.Argument<int>(0) ?? 0;
}
