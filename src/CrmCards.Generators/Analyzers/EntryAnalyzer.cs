using System.Collections.Immutable;
using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at the constants that properties of single results are made of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntryAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.UnusableEntry, Rules.DuplicateEntryLabel, Rules.UnknownCurrencyCode];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(static context => CheckEntry(context, (IInvocationOperation)context.Operation), OperationKind.Invocation);
        start.RegisterOperationAction(
            static context => CheckLabels(context, ResultIds.Elements(context.Operation)),
            OperationKind.CollectionExpression, OperationKind.ArrayCreation, OperationKind.ObjectCreation);
    }

    private static void CheckEntry(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!IsEntry(call)) return;
        foreach (var argument in call.Arguments.Where(argument => !argument.IsImplicit))
        {
            var value = argument.Value.ConstantValue is { HasValue: true } constant ? constant.Value : null;
            switch (argument.Parameter?.Name)
            {
                case "label" when value is string text && string.IsNullOrWhiteSpace(text):
                    Report(argument.Value, "its label is empty");
                    break;
                case "name" when value is string text && string.IsNullOrWhiteSpace(text):
                    Report(argument.Value, "the name of its declared property is empty");
                    break;
                case "currencyCode" when value is string code && !CurrencyCodes.Contains(code):
                    CheckCurrency(argument.Value, code);
                    break;
                case "type" when value is not null && argument.Parameter.Type.MemberOf(value) is null:
                    Report(argument.Value, $"its colour {Convert.ToString(value, CultureInfo.InvariantCulture)} is not a member of {Members.StatusOptionType.Type.Shown}");
                    break;
                case "value" when ConstantUri.Of(argument.Value) is { IsUsable: false } uri:
                    Report(uri.At, $"its address '{uri.Text}' is {Address.Neither}");
                    break;
            }
        }

        void CheckCurrency(IOperation at, string code)
        {
            if (code.Length == 3 && code.All(c => c is >= 'A' and <= 'Z'))
                context.ReportDiagnostic(Diagnostic.Create(Rules.UnknownCurrencyCode, at.Syntax.GetLocation(), code));
            else
                Report(at, $"its currency '{code}' is not a code of ISO 4217, such as GBP");
        }

        void Report(IOperation at, string fault) =>
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnusableEntry, at.Syntax.GetLocation(), Label(call)?.ConstantText() ?? call.TargetMethod.Name, fault));
    }

    private static void CheckLabels(OperationAnalysisContext context, IEnumerable<IOperation> elements)
    {
        HashSet<string>? seen = null;
        foreach (var entry in elements.Select(element => element.Bare()).OfType<IInvocationOperation>().Where(IsEntry))
        {
            if (Label(entry) is { } label && label.ConstantText() is { } text && !(seen ??= new(StringComparer.Ordinal)).Add(text))
                context.ReportDiagnostic(Diagnostic.Create(Rules.DuplicateEntryLabel, label.Syntax.GetLocation(), text));
        }
    }

    private static bool IsEntry(IInvocationOperation call) => call.TargetMethod.IsStatic && call.TargetMethod.ContainingType.Is(Runtime.CardProperty);

    private static IOperation? Label(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "label")?.Value;
}
