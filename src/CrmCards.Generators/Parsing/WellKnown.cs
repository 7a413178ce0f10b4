using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>The types that messages name by their short names.</summary>
internal static class WellKnown
{
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        [Runtime.CardAction.Name] = Runtime.Namespace,
        [Runtime.CardActionResult.Name] = Runtime.Namespace,
        [Runtime.CardProperty.Name] = Runtime.Namespace,
        [Runtime.CardRequest.Name] = Runtime.Namespace,
        [Runtime.CardResponse.Name] = Runtime.Namespace,
        ["Task"] = "System.Threading.Tasks",
        ["ValueTask"] = "System.Threading.Tasks",
        ["CancellationToken"] = "System.Threading",
        ["DateOnly"] = "System",
        ["DateTime"] = "System",
        ["DateTimeOffset"] = "System",
        ["Guid"] = "System",
        ["Uri"] = "System",
    };

    /// <summary>Whether the type, or one that it holds, has the short name of one of them.</summary>
    public static bool Misleads(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Misleads(array.ElementType),
        INamedTypeSymbol named => (Namespaces.TryGetValue(named.Name, out var home) && !named.IsNamed(home, named.Name)) || named.TypeArguments.Any(Misleads),
        _ => false,
    };
}
