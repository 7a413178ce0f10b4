using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

/// <summary>Another source generator of the app: it makes code of the additional files that are code.</summary>
internal sealed class OtherGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)),
            (output, file) => output.AddSource(Path.GetFileName(file.Path), file.GetText(output.CancellationToken)!.ToString()));
}
