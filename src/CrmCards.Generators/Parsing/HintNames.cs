using System.Globalization;
using System.Text;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// Names of generated files. They must differ in more than case and hold no unusual character: otherwise the
/// compiler drops the whole output.
/// </summary>
internal static class HintNames
{
    public static string Of(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = $"{outer.MetadataName}.{name}";
        if (type.ContainingNamespace is { IsGlobalNamespace: false } ns)
            name = $"{ns.ToDisplayString()}.{name}";

        var usable = new string([.. name.Where(c => char.IsLetterOrDigit(c) || c is '.' or '_')]);
        return usable == name ? name : WithHash(usable, name);
    }

    /// <summary>Those names that another differs from in case only.</summary>
    public static EquatableArray<string> Clashes(IEnumerable<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string WithHash(string usable, string name)
    {
        // FNV-1a: the same in every process, which string.GetHashCode is not.
        var hash = 2166136261;
        foreach (var b in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ b) * 16777619);
        return $"{usable}-{hash.ToString("x8", CultureInfo.InvariantCulture)}";
    }
}
