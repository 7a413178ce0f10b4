using CrmCards.Generators.Contract;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at what users write, and only where cards can be: not at generated code, nor at projects without a reference to the package.</summary>
public abstract class UserCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(CardAttributes.CrmCard.Attribute.Metadata) is not null) Register(start);
        });
    }

    /// <summary>Registers what looks at the compilation.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start);
}
