using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Compares what was generated for the cards with what they should have by all of their code: a source generator does not see what another one
/// makes, and nothing else would say that a card lacks it. Nor would anything else say what is wrong with a card of which no part is written by
/// people. Only a build is looked at, because an IDE may run generators later than analyzers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationAnalyzer : DiagnosticAnalyzer
{
    private const string OtherGenerator =
        "was generated without the code of another source generator, which no generator can see: write that code by hand, or move it to a project that this one references";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CardNotWhole, .. Rules.OfDeclarations, .. Rules.OfApplications];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            if (context.Compilation.GetTypeByMetadataName(CardAttributes.CrmCard.Attribute.Metadata) is null) return;
            var findings = CardFindings.Of(context.Compilation, context.Options);
            foreach (var diagnostic in findings.Nowhere(context.CancellationToken)) context.ReportDiagnostic(diagnostic);

            var generated = new GeneratedCards(context.Compilation);
            if (!generated.HasRun) return;
            foreach (var card in findings.Sound(context.CancellationToken))
            {
                if (generated.Hold(card.Outcome.Card!, context.CancellationToken)) continue;
                var place = Place(DocumentationCommentId.GetFirstSymbolForDeclarationId(card.Id, context.Compilation), findings.Files);
                context.ReportDiagnostic(Diagnostic.Create(Rules.CardNotWhole, place, card.Outcome.Name, OtherGenerator));
            }
        });
    }

    /// <summary>
    /// Where the card is written: code generated from another file says so itself, and the compiler drops what is reported in generated code, but not
    /// what is reported nowhere.
    /// </summary>
    private static Location Place(ISymbol? card, UserFiles files)
    {
        var places = card?.Locations ?? [];
        if (places.FirstOrDefault(location => location.GetMappedLineSpan().HasMappedPath) is { } mapped)
            return Location.Create(mapped.GetMappedLineSpan().Path, mapped.SourceSpan, mapped.GetMappedLineSpan().Span);
        return places.FirstOrDefault(location => files.Contain(location.SourceTree)) ?? Location.None;
    }
}
