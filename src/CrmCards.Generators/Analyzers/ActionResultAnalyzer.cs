using System.Collections.Immutable;
using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at the constants that results of actions are made of: what would throw when a user clicks can be reported now.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionResultAnalyzer : UserCodeAnalyzer
{
    private const string Empty = "its message is empty; say what happened, because HubSpot shows it to the user";

    private static readonly ImmutableHashSet<string> Methods =
    [
        Members.CardActionResult.Success, Members.CardActionResult.NotFound, Members.CardActionResult.Forbidden, Members.CardActionResult.Conflict,
        Members.CardActionResult.Failure,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnusableActionResult];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(static context => CheckCall(context, (IInvocationOperation)context.Operation), OperationKind.Invocation);
        start.RegisterOperationAction(static context => CheckConversion(context, (IConversionOperation)context.Operation), OperationKind.Conversion);
    }

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!Methods.Contains(call.TargetMethod.Name) || !call.TargetMethod.ContainingType.Is(Runtime.CardActionResult)) return;
        foreach (var argument in call.Arguments.Where(argument => argument is { IsImplicit: false, Value.ConstantValue.HasValue: true }))
        {
            switch (argument.Value.ConstantValue.Value)
            {
                case string message when string.IsNullOrWhiteSpace(message):
                    Report(context, argument.Value, Empty);
                    break;
                case int status and (< 400 or > 499):
                    Report(context, argument.Value, $"the status {status.ToString(CultureInfo.InvariantCulture)} is not between 400 and 499, as the status of a failure is");
                    break;
            }
        }
    }

    private static void CheckConversion(OperationAnalysisContext context, IConversionOperation conversion)
    {
        if (conversion.OperatorMethod?.ContainingType.Is(Runtime.CardActionResult) is true
            && conversion.Operand.ConstantText() is { } message && string.IsNullOrWhiteSpace(message))
            Report(context, conversion.Operand, Empty);
    }

    private static void Report(OperationAnalysisContext context, IOperation at, string fault) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.UnusableActionResult, at.Syntax.GetLocation(), fault));
}
