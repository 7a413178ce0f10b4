using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at how the app sets the cards up: whether they are registered and mapped, and what its options accept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetupAnalyzer : UserCodeAnalyzer
{
    /// <summary>The calls that an app with cards makes, for all of them or for one, and what each is for.</summary>
    private static readonly (string Method, string OfOneCard, string Purpose)[] Calls =
    [
        (Generated.Add, $"{Members.CrmCardServiceCollectionExtensions.AddCrmCard}<", "register their services before the app is built"),
        (Generated.Map, $"{Members.CrmCardEndpointRouteBuilderExtensions.MapCrmCard}<", "map their endpoints after the app is built"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CardsNotMapped, Rules.NothingToSetUp, Rules.SecretInCode, Rules.WeakSignatures];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var mentions = new Mentions(start.Compilation);
        start.RegisterOperationAction(context => CheckCall(context, (IInvocationOperation)context.Operation, mentions), OperationKind.Invocation);
        start.RegisterOperationAction(
            static context => CheckOption(context, (IAssignmentOperation)context.Operation),
            OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment);
    }

    /// <summary>By name first: all other calls of the app are passed over.</summary>
    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call, Mentions mentions)
    {
        switch (call.TargetMethod.Name)
        {
            case "Build": CheckBuild(context, call, mentions); break;
            case Generated.Add or Generated.Map: CheckCards(context, call, mentions); break;
            case "Add": CheckSecretAdded(context, call); break;
        }
    }

    private static void CheckBuild(OperationAnalysisContext context, IInvocationOperation call, Mentions mentions)
    {
        if (!call.TargetMethod.ContainingType.IsNamed("Microsoft.AspNetCore.Builder", "WebApplicationBuilder")) return;
        if (!CardFindings.Of(context.Compilation, context.Options).HasCards(context.CancellationToken)) return;

        var missing = Calls.Where(call => !mentions.Of(call.Method, context.CancellationToken) && !mentions.Of(call.OfOneCard, context.CancellationToken)).ToArray();
        if (missing.Length == 0) return;
        var methods = string.Join(" and ", missing.Select(call => call.Method));
        var purposes = string.Join(", and ", missing.Select(call => call.Purpose));
        context.ReportDiagnostic(Diagnostic.Create(Rules.CardsNotMapped, call.Syntax.GetLocation(), FixData.Of(FixData.Name, methods), methods, purposes));
    }

    private static void CheckCards(OperationAnalysisContext context, IInvocationOperation call, Mentions mentions)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.Name is not (Generated.Registration or Generated.Mapping)) return;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Compilation.Assembly)) return;
        if (CardFindings.Of(context.Compilation, context.Options).HasCards(context.CancellationToken)) return;
        if (Calls.Any(call => mentions.Of(call.OfOneCard, context.CancellationToken))) return;

        var ofOneCard = Calls.First(call => call.Method == method.Name).OfOneCard;
        context.ReportDiagnostic(Diagnostic.Create(Rules.NothingToSetUp, call.Syntax.GetLocation(), method.Name, $"{ofOneCard}T>"));
    }

    private static void CheckOption(OperationAnalysisContext context, IAssignmentOperation assignment)
    {
        if (Option(assignment.Target) is not { } option) return;
        if (option.Name == Members.CrmCardsOptions.ClientSecret)
        {
            foreach (var secret in assignment.Value.Alternatives().Where(IsText)) Report(Rules.SecretInCode, secret);
        }

        if (option.Name == Members.CrmCardsOptions.AcceptedSignatures
            && assignment is not ICompoundAssignmentOperation { OperatorKind: not BinaryOperatorKind.Or }
            && IncludesV1(assignment.Value, option.Type)
            && !DevelopmentChecks.Precede(assignment))
            Report(Rules.WeakSignatures, assignment.Value);

        void Report(DiagnosticDescriptor rule, IOperation at) => context.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), option.Name));
    }

    private static void CheckSecretAdded(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call is not { Instance: { } target, Arguments: [{ Value: { } value }] } || !IsText(value)) return;
        if (Option(target) is { Name: Members.CrmCardsOptions.ClientSecrets and var option })
            context.ReportDiagnostic(Diagnostic.Create(Rules.SecretInCode, value.Syntax.GetLocation(), option));
    }

    private static IPropertySymbol? Option(IOperation target) =>
        target.Bare() is IPropertyReferenceOperation { Property: var property } && property.ContainingType.Is(Runtime.CrmCardsOptions) ? property : null;

    private static bool IncludesV1(IOperation value, ITypeSymbol versions) =>
        value.ConstantValue is { HasValue: true, Value: int accepted }
        && versions.GetMembers(Members.SignatureVersions.V1).OfType<IFieldSymbol>().Any(member => member.ConstantValue is int v1 && (accepted & v1) != 0);

    private static bool IsText(IOperation value) => value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } };
}
