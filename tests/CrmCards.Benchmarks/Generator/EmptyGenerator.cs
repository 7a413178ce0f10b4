using Microsoft.CodeAnalysis;

namespace CrmCards.Benchmarks.Generator;

/// <summary>Looks at every declaration with an attribute, and makes nothing of it: what the compiler itself costs.</summary>
internal sealed class EmptyGenerator(string attribute) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (_, _) => true, static (context, _) => context.TargetSymbol.Name),
            static (_, _) => { });
}
