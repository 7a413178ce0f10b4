using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>
/// Tells data from services: an app's own clients would send it as a body, and no container holds it. In doubt it is a service, because the app
/// looks for its services when it starts.
/// </summary>
internal static class BodyShape
{
    private const int MostShown = 3;

    private static readonly string[] Collections = ["System.Collections.Generic", "System.Collections.Immutable", "System.Collections.ObjectModel"];

    /// <summary>Endings of the names of settings classes, which are data, but may be services.</summary>
    private static readonly string[] SettingsNames = ["Options", "Settings", "Config", "Configuration"];

    public static bool Has(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named
        && (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? Has(named.TypeArguments[0]) : IsCollection(named) || IsData(named));

    /// <summary>Its values as parameters, as far as they can be shown: "'string reason', 'int? days'".</summary>
    public static string Values(ITypeSymbol type)
    {
        var values = (IsData((INamedTypeSymbol)type) ? Properties(type) : []).Where(property => ValueParser.IsValue(property.Type))
            .Select(property => $"'{property.Type.ShortName()} {Names.CamelCase(property.Name)}'")
            .ToArray();
        var shown = string.Join(", ", values.Take(MostShown));
        return values.Length == 0 ? "" : values.Length > MostShown ? $" ({shown}, …)" : $" ({shown})";
    }

    private static bool IsCollection(INamedTypeSymbol type) => type.TypeArguments.Length > 0 && Collections.Contains(type.ContainingNamespace.ToDisplayString());

    private static bool IsData(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false }
        && !SettingsNames.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal))
        && type.BaseTypesFirst().All(part => part.IsRecord || part.Interfaces.IsEmpty)
        && Properties(type).Any()
        && type.BaseTypesFirst().SelectMany(part => part.GetMembers()).All(IsData);

    private static bool IsData(ISymbol member) => member switch
    {
        _ when member.IsImplicitlyDeclared || member.IsStatic => true,
        IPropertySymbol { IsIndexer: false } or IFieldSymbol or INamedTypeSymbol => true,
        IMethodSymbol method => method.AssociatedSymbol is not null || method.IsOverride
            || (method.MethodKind == MethodKind.Constructor && method.Parameters.All(parameter => ValueParser.IsValue(parameter.Type) || Has(parameter.Type))),
        _ => false,
    };

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) => ((INamedTypeSymbol)type).BaseTypesFirst()
        .SelectMany(part => part.GetMembers()).OfType<IPropertySymbol>()
        .Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } && (property.SetMethod is not null || property.ContainingType.IsRecord));
}
