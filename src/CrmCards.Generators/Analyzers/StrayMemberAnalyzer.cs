using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds members that are annotated for a card, on types that no card returns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayMemberAnalyzer : UserCodeAnalyzer
{
    private static readonly TypeName[] Attributes =
    [
        CardObjectId.Attribute, CardTitle.Attribute, CardLink.Attribute, CardProperty.Attribute, CardProperties.Attribute, CardActions.Attribute,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.StrayMember];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (!CardFindings.Of(start.Compilation, start.Options).HasCards(start.CancellationToken)) return;
        start.RegisterSymbolAction(
            static context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                if (type.IsSeenByOthers(context.Compilation)) return;
                foreach (var (attribute, name) in type.GetMembers().SelectMany(Annotations))
                {
                    if (CardFindings.Of(context.Compilation, context.Options).IsResult(type, context.CancellationToken)) return;
                    var location = attribute.GetSyntax(context.CancellationToken).GetLocation();
                    context.ReportDiagnostic(Diagnostic.Create(Rules.StrayMember, location, name, type.ShortName()));
                }
            },
            SymbolKind.NamedType);
    }

    private static IEnumerable<(SyntaxReference Attribute, string Name)> Annotations(ISymbol member) =>
        from attribute in member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } ? member.GetAttributes() : []
        where attribute.ApplicationSyntaxReference is not null
        from type in Attributes
        where attribute.AttributeClass.Is(type)
        select (attribute.ApplicationSyntaxReference, type.Shown);
}
