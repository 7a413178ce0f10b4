using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Finds out whether and how the card class can be reopened by generated code.</summary>
internal static class CardTypeParser
{
    public static CardTypeModel? Parse(ParseContext context)
    {
        var card = context.Card;
        if (!card.IsWhollyNamed())
        {
            context.Fail();
            return null;
        }

        var declarations = new Stack<string>();
        for (var type = card; type is not null; type = type.ContainingType)
        {
            if (Fault(type, isCard: SymbolEqualityComparer.Default.Equals(type, card), context.CancellationToken) is { } fault)
            {
                context.Report(Rules.CardNotPartial, card, card.Name, fault);
                return null;
            }

            declarations.Push($"partial {Keyword(type)} {Names.EscapedDeclaration(type.Name)}");
        }

        if (CardMethods.With(card, [DataFetch.Attribute, .. Hook.Kinds]).Any(handler => !handler.Method.IsStatic)) CheckCreation(context, card);

        return new CardTypeModel
        {
            Name = card.Name,
            FullName = card.FullName(),
            Namespace = card.ContainingNamespace.IsGlobalNamespace ? "" : card.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
                .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)),
            Declarations = declarations.ToEquatableArray(),
            HintName = HintNames.Of(card),
        };
    }

    /// <summary>The container calls a public constructor, and sets no members.</summary>
    private static void CheckCreation(ParseContext context, INamedTypeSymbol card)
    {
        var constructors = card.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
        if (constructors.Length == 0)
        {
            context.Report(Rules.CardNotCreatable, card.InstanceConstructors.FirstOrDefault() ?? (ISymbol)card, card.Name, "it has no public constructor; add one");
        }
        else if (!constructors.Any(constructor => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
            && card.BaseTypesFirst().SelectMany(type => type.GetMembers()).FirstOrDefault(IsRequired) is { } required)
        {
            context.Report(Rules.CardNotCreatable, required, card.Name, $"nothing sets its required member '{required.Name}'; take it in the constructor");
        }
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static string? Fault(INamedTypeSymbol type, bool isCard, CancellationToken cancellationToken)
    {
        var subject = isCard ? "it" : $"the type '{type.Name}' around it";
        if (!IsPartial(type, cancellationToken)) return $"{subject} is not partial";
        if (type.IsGenericType) return $"{subject} is generic";
        if (type.IsFileLocal) return $"{subject} is local to its file";
        if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return $"{subject} is not accessible in its assembly";
        if (type.IsForbidden()) return $"{subject} is obsolete, and using it is an error";
        if (isCard && type.IsStatic) return "it is static";
        if (isCard && type.IsAbstract) return "it is abstract";
        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
