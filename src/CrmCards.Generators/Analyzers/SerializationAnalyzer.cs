using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds responses that are serialized by something else than the generated serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializationAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Methods =
    [
        "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToDocument", "SerializeToElement", "SerializeToNode", "SerializeObject",
        "Create", "Json", "Ok", "WriteAsJsonAsync",
    ];

    private static readonly ImmutableHashSet<string> Serializers =
    [
        "System.Text.Json.JsonSerializer",
        "System.Net.Http.Json.JsonContent",
        "Microsoft.AspNetCore.Http.Results",
        "Microsoft.AspNetCore.Http.TypedResults",
        "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions",
        "Newtonsoft.Json.JsonConvert",
        "Newtonsoft.Json.JsonSerializer",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ForeignSerializer];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CrmCards.CardResponse`1") is not { } response) return;
            start.RegisterOperationAction(
                context =>
                {
                    var call = (IInvocationOperation)context.Operation;
                    if (Methods.Contains(call.TargetMethod.Name)
                        && call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(ItemCounter.Bare(argument.Value).Type?.OriginalDefinition, response))
                        && Serializers.Contains(call.TargetMethod.ContainingType.ToDisplayString()))
                        context.ReportDiagnostic(Diagnostic.Create(Rules.ForeignSerializer, call.Syntax.GetLocation(), $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"));
                },
                OperationKind.Invocation);
        });
    }
}
