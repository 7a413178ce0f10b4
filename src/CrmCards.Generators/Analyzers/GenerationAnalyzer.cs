using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Compares what was generated for the cards with what they should have by all of their code: a source generator does not see what another one
/// makes, and nothing else would say that a card lacks it. Only a build is looked at, because an IDE may run generators later than analyzers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationAnalyzer : DiagnosticAnalyzer
{
    private const string OtherGenerator =
        "was generated without the code of another source generator, which no generator can see: write that code by hand, or move it to a project that this one references";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CardNotWhole];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static context =>
        {
            var generated = new GeneratedCards(context.Compilation);
            if (!generated.HasRun) return;
            foreach (var (card, model) in CardFindings.Of(context.Compilation, context.Options).Sound(context.CancellationToken))
            {
                if (!generated.Hold(model, context.CancellationToken))
                    context.ReportDiagnostic(Diagnostic.Create(Rules.CardNotWhole, Place(card), card.Name, OtherGenerator));
            }
        });
    }

    /// <summary>Where the card is written: code generated from another file says so itself, and the compiler drops what is reported in generated code.</summary>
    private static Location Place(INamedTypeSymbol card)
    {
        var location = card.Locations[0];
        var written = location.GetMappedLineSpan();
        return written.HasMappedPath ? Location.Create(written.Path, location.SourceSpan, written.Span) : location;
    }
}
