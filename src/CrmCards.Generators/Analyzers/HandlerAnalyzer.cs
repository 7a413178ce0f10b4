using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at what would keep a handler from ending within the time that HubSpot waits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.MissingCancellationToken, Rules.BlockingWait];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (!CardFindings.Of(start.Compilation, start.Options).HasCards(start.CancellationToken)) return;
        start.RegisterSymbolAction(static context => CheckToken(context, (IMethodSymbol)context.Symbol), SymbolKind.Method);
        start.RegisterOperationBlockStartAction(static block =>
        {
            if (block.OwningSymbol is not IMethodSymbol method || !IsHandler(method)) return;
            block.RegisterOperationAction(
                context => CheckWait(context.ReportDiagnostic, context.Operation, method), OperationKind.Invocation, OperationKind.PropertyReference);
        });
    }

    private static void CheckToken(SymbolAnalysisContext context, IMethodSymbol method)
    {
        if (IsHandler(method) && IsTask(method.ReturnType) && !method.Parameters.Any(IsToken) && !Unfinished.Contains(method, context.CancellationToken))
            context.ReportDiagnostic(Diagnostic.Create(Rules.MissingCancellationToken, method.Locations[0], method.Name));
    }

    private static void CheckWait(Action<Diagnostic> report, IOperation operation, IMethodSymbol handler)
    {
        if (BlockingWaits.Contains(operation))
            report(Diagnostic.Create(Rules.BlockingWait, operation.Syntax.GetLocation(), operation.Syntax.ToString(), handler.Name));
    }

    private static bool IsHandler(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass.Is(CardAttributes.DataFetch.Attribute)
            || CardAttributes.Hook.Kinds.Any(kind => attribute.AttributeClass.Is(kind)))
        || (ReturnsChoices(method) && CardMethods.GivesChoices(method));

    /// <summary>Asked first: it is told at a glance, and few methods do.</summary>
    private static bool ReturnsChoices(IMethodSymbol method) => HandlerParser.Unwrap(method.ReturnType) switch
    {
        IArrayTypeSymbol list => list.ElementType.Is(Runtime.CardChoice),
        INamedTypeSymbol { TypeArguments: [var item] } => item.Is(Runtime.CardChoice),
        _ => false,
    };

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type.IsNamed("System.Threading", "CancellationToken");

    private static bool IsTask(ITypeSymbol type) => type.IsNamed("System.Threading.Tasks", "Task") || type.IsNamed("System.Threading.Tasks", "ValueTask");
}
