using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Looks at actions that are made at run time, but of constants: what would throw then can be reported now.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionAnalyzer : UserCodeAnalyzer
{
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
        Rules.ForeignUri,
    ];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(static context => CheckAction(context, (IInvocationOperation)context.Operation), OperationKind.Invocation);
        start.RegisterOperationAction(
            static context => CheckSettings(context, (ISimpleAssignmentOperation)context.Operation), OperationKind.SimpleAssignment);
    }

    private static void CheckAction(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.Is(Runtime.CardAction)) return;

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
                case "method" when value is not null:
                    CheckMethod(argument.Value, argument.Parameter.Type.MemberOf(value));
                    break;
                case "uri" when ConstantUri.Of(argument.Value) is { } uri:
                    CheckUri(uri);
                    break;
            }
        }

        void CheckMethod(IOperation value, string? method)
        {
            if (method is null)
                Report(Rules.UnknownMethod, value, label);
            else if (method == Members.CardActionMethod.Delete && call.TargetMethod.Name == Members.CardAction.Hook)
                Report(Rules.UnconfirmedDelete, value, label, $"{Runtime.CardAction.Shown}.{Members.CardAction.ConfirmationHook}");
        }

        void CheckUri(ConstantUri uri)
        {
            if (!uri.IsUsable)
                ReportWith(uri.IsRelative ? UriTemplate.Parse(uri.Text).PathData : null, Rules.UnusableUri, uri.At, uri.Text, label, UriTemplate.NoAddress);
            else if (call.TargetMethod.Name == Members.CardAction.Iframe && uri.Absolute is { } address && Address.IsRefusedInFrames(address))
                Report(Rules.InsecureUri, uri.At, uri.Text, label);
            else if (uri.Absolute is { } site && ForeignSite(site) is var (card, baseUrl))
                ReportWith(FixData.Of(FixData.Name, baseUrl).Add(FixData.Card, card.GetDocumentationCommentId()), Rules.ForeignUri, uri.At, uri.Text, label, card.Name, baseUrl);
        }

        // An action that is made elsewhere may be of any card.
        (INamedTypeSymbol Card, string BaseUrl)? ForeignSite(Uri address)
        {
            var card = context.ContainingSymbol.ContainingType;
            if (card?.Attribute(CardAttributes.CrmCard.Attribute) is not { } attribute || attribute.NamedConstant(CardAttributes.CrmCard.ActionBaseUrls) is null) return null;
            var isNamed = attribute.NamedStrings(CardAttributes.CrmCard.ActionBaseUrls)
                .Any(site => Uri.TryCreate(site, UriKind.Absolute, out var named) && address.AbsoluteUri.StartsWith(named.AbsoluteUri, StringComparison.Ordinal));
            return isNamed ? null : (card, $"{address.GetLeftPart(UriPartial.Authority)}/");
        }

        void Report(DiagnosticDescriptor rule, IOperation at, params object?[] arguments) => ReportWith(null, rule, at, arguments);

        void ReportWith(ImmutableDictionary<string, string?>? fixData, DiagnosticDescriptor rule, IOperation at, params object?[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(rule, at.Syntax.GetLocation(), fixData, arguments));
    }

    private static void CheckSettings(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: Members.CardResponse.SettingsAction } property }) return;
        if (!property.ContainingType.Is(Runtime.CardResponse)) return;
        foreach (var call in assignment.Value.Alternatives().OfType<IInvocationOperation>())
        {
            if (call.TargetMethod.ContainingType.Is(Runtime.CardAction) && call.TargetMethod.Name != Members.CardAction.Iframe)
                context.ReportDiagnostic(Diagnostic.Create(Rules.SettingsNotIframe, call.Syntax.GetLocation(), Label(call)));
        }
    }

    private static string Label(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "label")?.Value.ConstantText() ?? "";

    private static bool IsBlank(object? value) => value is string text && string.IsNullOrWhiteSpace(text);
}
