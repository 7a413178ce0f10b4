using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds attributes of cards, of handlers and of their parameters where no card looks at them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayAttributeAnalyzer : UserCodeAnalyzer
{
    private static readonly TypeName[] OfHandlers = [DataFetch.Attribute, .. Hook.Kinds];
    private static readonly TypeName[] OfCards = [ShowOn.Attribute, SettingsAction.Attribute, PrimaryAction.Attribute, SecondaryAction.Attribute];
    private static readonly TypeName[] OfMembers =
    [
        CardObjectId.Attribute, CardTitle.Attribute, CardLink.Attribute, CardProperty.Attribute, CardProperties.Attribute, CardActions.Attribute,
    ];

    private static readonly TypeName[] All = [.. OfHandlers, .. OfCards, .. OfMembers, IframeAction.Attribute, CrmProperty.Attribute, ActionInput.Attribute];
    private static readonly ImmutableHashSet<string> Names = [.. All.SelectMany(type => new[] { type.Shown, $"{type.Shown}Attribute" })];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StrayAttribute];

    private protected override void Register(CompilationStartAnalysisContext start) => start.RegisterSyntaxNodeAction(Check, SyntaxKind.Attribute);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var syntax = (AttributeSyntax)context.Node;
        if (!Names.Contains(syntax.Name.Simple()) || syntax.Parent is not AttributeListSyntax { Parent: { } owner } list) return;
        if (context.SemanticModel.GetSymbolInfo(syntax, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }) return;
        if (All.FirstOrDefault(known => type.Is(known)) is not { } attribute) return;
        if (Fault(context, attribute, owner, list.Target?.Identifier.ValueText) is { } fault)
            context.ReportDiagnostic(Diagnostic.Create(Rules.StrayAttribute, syntax.GetLocation(), attribute.Shown, fault));
    }

    private static string? Fault(SyntaxNodeAnalysisContext context, TypeName attribute, SyntaxNode owner, string? target)
    {
        if (OfMembers.Contains(attribute))
            return target == "field" && owner is not FieldDeclarationSyntax ? "it is on the field behind the property; put it on the property itself" : null;

        var findings = CardFindings.Of(context.Compilation, context.Options);
        var symbol = owner is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
            ? null
            : context.SemanticModel.GetDeclaredSymbol(owner, context.CancellationToken);
        if (OfHandlers.Contains(attribute)) return HandlerFault(context, findings, symbol as IMethodSymbol);
        if (attribute == CrmProperty.Attribute || attribute == ActionInput.Attribute)
        {
            return symbol?.ContainingSymbol is IMethodSymbol method && !IsHandler(method) && !(attribute == CrmProperty.Attribute && MayGiveChoices(context, findings, method))
                ? $"'{method.Name}' does not handle requests"
                : null;
        }

        if (symbol is not INamedTypeSymbol type) return null;
        if (OfCards.Contains(attribute))
            return type.Attribute(CrmCard.Attribute) is null ? $"'{type.ShortName()}' is not a card; put it on the class with [{CrmCard.Attribute.Shown}]" : null;
        return type.IsSeenByOthers(context.Compilation) || findings.IsResult(type, context.CancellationToken)
            ? null
            : $"no card of this app returns '{type.ShortName()}'; put it on the type in CardResponse<T>, or remove it";
    }

    /// <param name="context">Where the attribute is.</param>
    /// <param name="findings">The cards.</param>
    /// <param name="method">The method; null for a function within one.</param>
    private static string? HandlerFault(SyntaxNodeAnalysisContext context, CardFindings findings, IMethodSymbol? method)
    {
        if (method is null) return "a function within a method does not handle requests; make it a method of the card";
        var type = method.ContainingType;
        if (type.TypeKind == TypeKind.Interface) return "methods of interfaces do not handle requests; put it on the card's method";
        if (type.Attribute(CrmCard.Attribute) is not null || findings.IsBase(type, context.CancellationToken)) return null;
        return !type.IsSealed && type.IsSeenByOthers(context.Compilation)
            ? null
            : $"'{type.ShortName()}' is not a card, and no card inherits from it; mark it with [{CrmCard.Attribute.Shown}], or remove the attribute";
    }

    /// <summary>The inputs of a card may take their choices from a method of a base class, which does not know them.</summary>
    private static bool MayGiveChoices(SyntaxNodeAnalysisContext context, CardFindings findings, IMethodSymbol method) =>
        CardMethods.GivesChoices(method)
        || (method.ContainingType.Attribute(CrmCard.Attribute) is null && findings.IsBase(method.ContainingType, context.CancellationToken));

    private static bool IsHandler(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (OfHandlers.Any(attribute => declared.Attribute(attribute) is not null)) return true;
        }

        return false;
    }
}
