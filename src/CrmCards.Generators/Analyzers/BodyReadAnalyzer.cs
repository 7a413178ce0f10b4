using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds handlers that read the body of a request which has none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyReadAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.BodyNotAllowed];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (!CardFindings.Of(start.Compilation, start.Options).HasCards(start.CancellationToken)) return;
        start.RegisterOperationBlockStartAction(static block =>
        {
            if (block.OwningSymbol is not IMethodSymbol method || BodilessRequests.HandledBy(method) is not var (request, wayOut)) return;
            if (block.OperationBlocks.Any(BodyReads.AsksForBody)) return;
            var code = new ClassCode(method.ContainingType, block.Compilation, block.CancellationToken);
            block.RegisterOperationAction(
                context =>
                {
                    if (BodyReads.NameOf(context.Operation, code) is { } name)
                        context.ReportDiagnostic(Diagnostic.Create(Rules.BodyNotAllowed, context.Operation.Syntax.GetLocation(), name, request, wayOut));
                },
                OperationKind.Invocation,
                OperationKind.PropertyReference);
        });
    }
}
