using System.Collections.Immutable;
using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at how responses are made: how many results, which totals, which object ids.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResponseAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.TooManyResults, Rules.PerhapsTooManyResults, Rules.TotalCountTooSmall, Rules.MissingAllItemsLink, Rules.DuplicateObjectId];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (start.Compilation.GetTypeByMetadataName(Runtime.CardResponse.Metadata) is not { } response) return;
        start.RegisterOperationAction(
            context =>
            {
                var creation = (IObjectCreationOperation)context.Operation;
                if (!SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, response)) return;
                if (creation.Arguments is not [{ Value: { } results }] || IsPassedOn(creation, context.Compilation)) return;
                var code = new ClassCode(context.ContainingSymbol.ContainingType, context.Compilation, context.CancellationToken);
                Analyze(context.ReportDiagnostic, creation, results, new(code));
            },
            OperationKind.ObjectCreation);
    }

    /// <summary>Whether a method of the app's own gets the response: it may leave results out.</summary>
    private static bool IsPassedOn(IObjectCreationOperation creation, Compilation compilation) =>
        creation.Around() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingAssembly: var assembly } }
        && SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    private static void Analyze(Action<Diagnostic> report, IObjectCreationOperation creation, IOperation results, ItemCounter counter)
    {
        var totalCount = Assigned(creation, Members.CardResponse.TotalCount);
        var hasAllItemsLink = Assigned(creation, Members.CardResponse.AllItemsLink) is not null;
        var total = totalCount is null ? null : counter.Number(totalCount);
        var isLinkMissing = total > Limits.MaxResults && !hasAllItemsLink;
        foreach (var value in results.Alternatives())
        {
            var count = counter.Count(value);
            var certain = Math.Max(count.AtLeast, count.Taken ?? 0);
            if (certain > Limits.MaxResults)
                report(Diagnostic.Create(Rules.TooManyResults, value.Syntax.GetLocation(), TotalToSet(count, totalCount), Text(certain)));
            else if (count.AtMost > Limits.MaxResults)
                report(Diagnostic.Create(Rules.PerhapsTooManyResults, value.Syntax.GetLocation(), Text(count.AtMost.Value)));
            else if (count is { Taken: not null, AtMost: { } end } && !hasAllItemsLink && !isLinkMissing)
                report(Diagnostic.Create(Rules.MissingAllItemsLink, value.Syntax.GetLocation(), $"The results end after {end}"));
            if (total < count.AtLeast)
                report(Diagnostic.Create(Rules.TotalCountTooSmall, totalCount!.Syntax.GetLocation(), Text(total.Value), Text(count.AtLeast)));
            ReportDuplicates(report, value);
        }

        if (isLinkMissing)
            report(Diagnostic.Create(Rules.MissingAllItemsLink, totalCount!.Syntax.GetLocation(), $"There are {Text(total!.Value)} objects in all"));
    }

    /// <summary>The total that the fix can set: it includes the results that the fix leaves out.</summary>
    private static ImmutableDictionary<string, string?>? TotalToSet(ItemCount count, IOperation? totalCount) =>
        totalCount is null && count.AtLeast == count.AtMost && count.Taken is null ? FixData.Of(FixData.Total, Text(count.AtLeast)) : null;

    private static void ReportDuplicates(Action<Diagnostic> report, IOperation value)
    {
        var seen = new HashSet<object>();
        foreach (var element in ResultIds.Elements(value))
        {
            if (ResultIds.ConstantOf(element) is { } id && !seen.Add(id.ConstantValue.Value!))
                report(Diagnostic.Create(Rules.DuplicateObjectId, id.Syntax.GetLocation(), id.ConstantValue.Value));
        }
    }

    private static IOperation? Assigned(IObjectCreationOperation creation, string property) => creation.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)?.Value;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
