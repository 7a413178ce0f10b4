using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at actions that are made at run time, but of constants: what would throw then can be reported now.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionAnalyzer : DiagnosticAnalyzer
{
    private const string Hook = nameof(Hook);
    private const string Iframe = nameof(Iframe);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.UnknownMethod,
        Rules.UnusableUri,
        Rules.MissingLabel,
        Rules.MissingSize,
        Rules.SettingsNotIframe,
        Rules.MissingConfirmation,
        Rules.UnconfirmedDelete,
        Rules.InsecureUri,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CrmCards.CardAction") is null) return;
            start.RegisterOperationAction(static context => CheckAction(context, (IInvocationOperation)context.Operation), OperationKind.Invocation);
            start.RegisterOperationAction(static context => CheckSettings(context, (ISimpleAssignmentOperation)context.Operation), OperationKind.SimpleAssignment);
        });
    }

    private static void CheckAction(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.IsCrmCards("CardAction")) return;

        var label = Label(call);
        foreach (var argument in call.Arguments.Where(argument => !argument.IsImplicit))
        {
            var value = argument.Value.ConstantValue is { HasValue: true } constant ? constant.Value : null;
            switch (argument.Parameter?.Name)
            {
                case "label" when IsBlank(value):
                    Report(Rules.MissingLabel, argument.Value, "action");
                    break;
                case "width" or "height" when value is <= 0:
                    Report(Rules.MissingSize, argument.Value, label, argument.Parameter.Name);
                    break;
                case "confirmationMessage" when IsBlank(value):
                    Report(Rules.MissingConfirmation, argument.Value, label);
                    break;
                case "method" when value is int method && !HttpMethods.IsDefined(method):
                    Report(Rules.UnknownMethod, argument.Value, label);
                    break;
                case "method" when value is HttpMethods.Delete && call.TargetMethod.Name == Hook:
                    Report(Rules.UnconfirmedDelete, argument.Value, label, "CardAction.ConfirmationHook");
                    break;
                case "uri" when ItemCounter.Bare(argument.Value) is IObjectCreationOperation { Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string uri } } text }, ..] }:
                    CheckUri(text, uri);
                    break;
            }
        }

        void CheckUri(IOperation text, string uri)
        {
            // The path of a page may hold what is no template of a path.
            if (uri is ['/', not ('/' or '\\'), ..] or "/") return;
            if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || !UriTemplate.IsHttp(address))
                Report(Rules.UnusableUri, text, uri, label, UriTemplate.NoAddress);
            else if (call.TargetMethod.Name == Iframe && UriTemplate.IsRefusedInFrames(address))
                Report(Rules.InsecureUri, text, uri, label);
        }

        void Report(DiagnosticDescriptor rule, IOperation at, params object?[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), arguments));
    }

    private static void CheckSettings(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "SettingsAction" } property } || !property.ContainingType.IsCrmCards("CardResponse")) return;
        foreach (var call in ItemCounter.Alternatives(assignment.Value).OfType<IInvocationOperation>())
        {
            if (call.TargetMethod.ContainingType.IsCrmCards("CardAction") && call.TargetMethod.Name != Iframe)
                context.ReportDiagnostic(Diagnostic.Create(Rules.SettingsNotIframe, call.Syntax.GetLocation(), Label(call)));
        }
    }

    private static string Label(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "label")?.Value.ConstantValue is { HasValue: true, Value: string label } ? label : "";

    private static bool IsBlank(object? value) => value is string text && string.IsNullOrWhiteSpace(text);
}
