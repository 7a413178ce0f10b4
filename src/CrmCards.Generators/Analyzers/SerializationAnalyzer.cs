using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds responses that are serialized by something else than the generated serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializationAnalyzer : UserCodeAnalyzer
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

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (start.Compilation.GetTypeByMetadataName(Runtime.CardResponse.Metadata) is not { } response) return;
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                var method = call.TargetMethod;
                if (Methods.Contains(method.Name)
                    && call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Value.Bare().Type?.OriginalDefinition, response))
                    && Serializers.Contains(method.ContainingType.ToDisplayString()))
                    Report(context, call, $"{method.ContainingType.Name}.{method.Name}");
            },
            OperationKind.Invocation);
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, string serializer) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.ForeignSerializer, call.Syntax.GetLocation(), serializer));
}
