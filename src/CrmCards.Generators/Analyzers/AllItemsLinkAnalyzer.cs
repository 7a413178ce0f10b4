using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at links to all items that are constants, such as one that a code fix has left to be filled in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllItemsLinkAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnusableAllItemsLink];

    private protected override void Register(CompilationStartAnalysisContext start) => start.RegisterOperationAction(
        static context =>
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: Members.CardResponse.AllItemsLink } property }) return;
            if (!property.ContainingType.Is(Runtime.CardResponse)) return;
            foreach (var uri in assignment.Value.Alternatives().Select(ConstantUri.Of).OfType<ConstantUri>().Where(uri => !uri.IsUsable))
                context.ReportDiagnostic(Diagnostic.Create(Rules.UnusableAllItemsLink, uri.At.Syntax.GetLocation(), uri.Text, Address.Neither));
        },
        OperationKind.SimpleAssignment);
}
