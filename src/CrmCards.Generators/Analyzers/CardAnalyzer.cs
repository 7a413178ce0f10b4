using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>
/// Reports what the parser finds in the cards and in the types that they use. All cards are parsed together and each finding is reported with
/// the file that it is in, because an IDE shows and fixes only what is found while that very file is analyzed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CardAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.OfDeclarations, .. Rules.OfApplications];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var findings = CardFindings.Of(start.Compilation, start.Options);
        start.RegisterSemanticModelAction(context =>
        {
            foreach (var diagnostic in findings.In(context.SemanticModel.SyntaxTree, context.CancellationToken))
                context.ReportDiagnostic(diagnostic);
        });
    }
}
