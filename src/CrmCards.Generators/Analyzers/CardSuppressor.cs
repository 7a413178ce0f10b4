using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CrmCards.Generators.Analyzers;

/// <summary>Silences CA1812 ("never instantiated") on internal cards: the endpoints create one for each request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CardSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Uninstantiated = new(
        id: "CARD0901",
        suppressedDiagnosticId: "CA1812",
        justification: "The card's endpoints create it for each request");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Uninstantiated];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            var card = context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken);
            if (card?.Attribute(CardAttributes.CrmCard.Attribute) is not null)
                context.ReportSuppression(Suppression.Create(Uninstantiated, diagnostic));
        }
    }
}
