using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at how the app sets the cards up: whether they are registered and mapped, and what its options let in.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetupAnalyzer : DiagnosticAnalyzer
{
    private const int V1 = 1;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CardsNotMapped, Rules.SecretInCode, Rules.WeakSignatures];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CrmCards.CrmCardsOptions") is null) return;
            var mentions = new Mentions(start.Compilation);
            start.RegisterOperationAction(context => CheckBuild(context, (IInvocationOperation)context.Operation, mentions), OperationKind.Invocation);
            start.RegisterOperationAction(static context => CheckSecretAdded(context, (IInvocationOperation)context.Operation), OperationKind.Invocation);
            start.RegisterOperationAction(static context => CheckOption(context, (ISimpleAssignmentOperation)context.Operation), OperationKind.SimpleAssignment);
        });
    }

    private static void CheckBuild(OperationAnalysisContext context, IInvocationOperation call, Mentions mentions)
    {
        if (call.TargetMethod.Name != "Build" || !call.TargetMethod.ContainingType.IsNamed("Microsoft.AspNetCore.Builder", "WebApplicationBuilder")) return;
        if (!CardFindings.Of(context.Compilation).HasCards(context.CancellationToken)) return;

        foreach (var (method, purpose) in new[] { ("AddCrmCards", "register their services before the app is built"), ("MapCrmCards", "map their endpoints after the app is built") })
        {
            if (!mentions.Of(method, context.CancellationToken))
                context.ReportDiagnostic(Diagnostic.Create(Rules.CardsNotMapped, call.Syntax.GetLocation(), FixData.Of(FixData.Name, method), method, purpose));
        }
    }

    private static void CheckOption(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (Option(assignment.Target) is not { } option) return;
        var value = ItemCounter.Bare(assignment.Value);
        if (option == "ClientSecret" && IsText(value))
            Report(Rules.SecretInCode);
        if (option == "AcceptedSignatures" && assignment.Value.ConstantValue is { HasValue: true, Value: int versions } && (versions & V1) != 0 && !IsInDevelopment(assignment))
            Report(Rules.WeakSignatures);

        void Report(DiagnosticDescriptor rule) => context.ReportDiagnostic(Diagnostic.Create(rule, assignment.Value.Syntax.GetLocation(), option));
    }

    private static void CheckSecretAdded(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call is { TargetMethod.Name: "Add", Instance: { } target, Arguments: [{ Value: { } value }] } && Option(target) is "ClientSecrets" and var option && IsText(value))
            context.ReportDiagnostic(Diagnostic.Create(Rules.SecretInCode, value.Syntax.GetLocation(), option));
    }

    private static string? Option(IOperation target) =>
        ItemCounter.Bare(target) is IPropertyReferenceOperation { Property: var property } && property.ContainingType.IsCrmCards("CrmCardsOptions") ? property.Name : null;

    private static bool IsText(IOperation value) => value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };

    private static bool IsInDevelopment(IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IConditionalOperation conditional && conditional.Condition.Syntax.ToString().Contains("IsDevelopment")) return true;
        }

        return false;
    }
}
