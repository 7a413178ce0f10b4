using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds members that are annotated for a card, on types that no card returns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayMemberAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Attributes = ["CardObjectId", "CardTitle", "CardLink", "CardProperty", "CardProperties", "CardActions"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StrayMember];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CrmCards.CrmCardAttribute") is null || !CardFindings.Of(start.Compilation).HasCards(start.CancellationToken)) return;
            start.RegisterSymbolAction(
                static context =>
                {
                    var type = (INamedTypeSymbol)context.Symbol;
                    if (MayBeReturnedElsewhere(type, context.Compilation)) return;
                    foreach (var (attribute, name) in type.GetMembers().SelectMany(Annotations))
                    {
                        if (CardFindings.Of(context.Compilation).IsResult(type, context.CancellationToken)) return;
                        context.ReportDiagnostic(Diagnostic.Create(Rules.StrayMember, attribute.ApplicationSyntaxReference!.GetSyntax(context.CancellationToken).GetLocation(), name, type.ShortName()));
                    }
                },
                SymbolKind.NamedType);
        });
    }

    /// <summary>What a library shows to others may be the result of their cards.</summary>
    private static bool MayBeReturnedElsewhere(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary) return false;
        for (var container = type; container is not null; container = container.ContainingType)
        {
            if (container.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return true;
    }

    private static IEnumerable<(AttributeData Attribute, string Name)> Annotations(ISymbol member) =>
        from attribute in member is IPropertySymbol or IFieldSymbol ? member.GetAttributes() : []
        where attribute.ApplicationSyntaxReference is not null
        from name in Attributes
        where attribute.AttributeClass.IsCrmCards($"{name}Attribute")
        select (attribute, name);
}
