using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat FullNameFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Whether the type and all that it is in have names; while code is being typed, some have none.</summary>
    public static bool IsWhollyNamed(this INamedTypeSymbol type)
    {
        for (ISymbol? symbol = type; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamespaceOrTypeSymbol { Name.Length: 0 }) return false;
        }

        return true;
    }

    /// <summary>Whether the type, or one that it is made of, is not known: while code is being typed, it may not even have a name.</summary>
    public static bool HasError(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => array.ElementType.HasError(),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError) || named.ContainingType?.HasError() == true,
        _ => false,
    };

    /// <summary>With <c>global::</c> and escaped keywords, those too that are only sometimes keywords: <c>partial</c> is one before a member.</summary>
    public static string FullName(this ITypeSymbol type) => string.Concat(type.ToDisplayParts(FullNameFormat).Select(part =>
        part is { Kind: not SymbolDisplayPartKind.Keyword, Symbol: not null } ? Names.Escaped(part.ToString()) : part.ToString()));

    /// <summary>Whether a part of a class makes it a card. Half-written code may carry the attribute on two parts; the first speaks for the class.</summary>
    public static bool IsCardBy(this INamedTypeSymbol type, SyntaxNode part) =>
        type.Attribute(CardAttributes.CrmCard.Attribute)?.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == part.SyntaxTree && part.Span.Contains(reference.Span);

    /// <summary>What it is known by in all compilations; the same for all constructed from one.</summary>
    public static string Id(this INamedTypeSymbol type) => type.OriginalDefinition.GetDocumentationCommentId() ?? "";

    /// <summary>As a message shows it: without namespaces, unless it looks like another type then that the message may name.</summary>
    public static string ShortName(this ITypeSymbol type) =>
        type.ToDisplayString(WellKnown.Misleads(type) ? SymbolDisplayFormat.CSharpErrorMessageFormat : SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>An identifier, with an @ before a keyword.</summary>
    public static string EscapedName(this ISymbol symbol) => Names.Escaped(symbol.Name);

    /// <summary>Whether it is that type, without type arguments.</summary>
    public static bool Is(this ITypeSymbol? type, TypeName name) => type.IsNamed(name.Namespace, name.Name);

    /// <summary>Whether it is the type of that full name, without type arguments.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string @namespace, string name) =>
        type?.Name == name && type.ContainingType is null && IsNamed(type.ContainingNamespace, @namespace);

    private static bool IsNamed(INamespaceSymbol? symbol, string name)
    {
        var dot = name.LastIndexOf('.');
        return symbol is { IsGlobalNamespace: false }
            && string.CompareOrdinal(symbol.Name, 0, name, dot + 1, int.MaxValue) == 0
            && (dot < 0 ? symbol.ContainingNamespace.IsGlobalNamespace : IsNamed(symbol.ContainingNamespace, name.Substring(0, dot)));
    }

    /// <summary>The type and what it inherits from, the most general first.</summary>
    public static IEnumerable<INamedTypeSymbol> BaseTypesFirst(this INamedTypeSymbol type)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
            types.Push(current);
        return types;
    }

    /// <summary>Whether the compiler takes its use for an error that nothing can silence.</summary>
    public static bool IsForbidden(this ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass.IsNamed("System", "ObsoleteAttribute") && attribute.Argument<bool>(1))
        || (symbol is IPropertySymbol { OverriddenProperty: { } overridden } && overridden.IsForbidden());

    /// <summary>The attribute of that type; a property has those of the one that it overrides.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, TypeName type)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(type)) return attribute;
        }

        return (symbol as IPropertySymbol)?.OverriddenProperty?.Attribute(type);
    }

    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, TypeName type) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(type));

    /// <summary>The type itself, or what a <see cref="Nullable{T}"/> holds.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether it is written with a question mark.</summary>
    public static bool IsNullable(this ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    public static bool IsNullableValue(this ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static bool IsIntegral(this ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>Whether it belongs to a library that shows it to other projects, whose cards may use it.</summary>
    public static bool IsSeenByOthers(this INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary) return false;
        for (var container = type; container is not null; container = container.ContainingType)
        {
            if (container.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return true;
    }

    /// <summary>Whether it can be parsed from text.</summary>
    public static bool IsParsable(this ITypeSymbol type) => type.AllInterfaces.Any(contract =>
        contract.Name == "IParsable" && contract.TypeArguments.Length == 1
        && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));
}
