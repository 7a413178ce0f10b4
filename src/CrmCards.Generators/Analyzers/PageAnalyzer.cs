using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds pages of iframe actions that change data for whoever knows their address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnsignedPage];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("CrmCards.CrmCardAttribute") is null || !CardFindings.Of(start.Compilation).HasCards(start.CancellationToken)) return;
            var mentions = new Mentions(start.Compilation);
            start.RegisterOperationAction(
                context =>
                {
                    var call = (IInvocationOperation)context.Operation;
                    if (Pattern(call) is not { } pattern || MayBeGuarded(call)) return;
                    var path = Normalized((string)pattern.ConstantValue.Value!);
                    if (UnsignedActions(context.Compilation, context.CancellationToken).FirstOrDefault(action => Path(action.Uri) == path) is { } action
                        && !mentions.Of("FallbackPolicy", context.CancellationToken))
                        context.ReportDiagnostic(Diagnostic.Create(Rules.UnsignedPage, pattern.Syntax.GetLocation(), action.Label));
                },
                OperationKind.Invocation);
        });
    }

    /// <summary>The constant route of an endpoint that changes data, mapped on the app itself: what a group puts before it is not known here.</summary>
    private static IOperation? Pattern(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("MapPost" or "MapPut" or "MapPatch" or "MapDelete") || !method.ContainingType.IsNamed("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions")) return null;
        var arguments = call.Arguments.Select(argument => argument.Value).ToArray();
        return arguments is [var endpoints, { ConstantValue: { HasValue: true, Value: string } } pattern, ..] && !MayBeGroup(ItemCounter.Bare(endpoints)) ? pattern : null;
    }

    /// <summary>A method that takes any route builder may be called for a group.</summary>
    private static bool MayBeGroup(IOperation endpoints) =>
        endpoints.Type.IsNamed("Microsoft.AspNetCore.Routing", "RouteGroupBuilder")
        || (endpoints is IParameterReferenceOperation && !endpoints.Type.IsNamed("Microsoft.AspNetCore.Builder", "WebApplication"));

    /// <summary>Whether <c>RequireCardIframe()</c> or the app's own authorization follows in the chain of calls, or may follow elsewhere.</summary>
    private static bool MayBeGuarded(IInvocationOperation call)
    {
        var isAuthorized = call.Arguments.Select(argument => Handler(ItemCounter.Bare(argument.Value))).OfType<IMethodSymbol>()
            .Any(handler => handler.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "AuthorizeAttribute"));
        var next = call.Parent;
        for (; next is IArgumentOperation or IConversionOperation or IInvocationOperation; next = next.Parent)
        {
            if (next is IInvocationOperation { TargetMethod.Name: "RequireCardIframe" or "RequireAuthorization" }) return true;
        }

        return isAuthorized || next is not IExpressionStatementOperation;
    }

    private static IMethodSymbol? Handler(IOperation argument) => argument is not IDelegateCreationOperation { Target: var target } ? null : target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private static IEnumerable<ActionModel> UnsignedActions(Compilation compilation, CancellationToken cancellationToken) =>
        CardFindings.Of(compilation).Models(cancellationToken)
            .SelectMany(card => card.Actions)
            .Where(action => action is { Kind: ActionKind.Iframe, IsPath: true, IsSigned: false });

    /// <summary>The path of an action's page, as it is compared.</summary>
    internal static string Path(IEnumerable<UriPart> uri) => Normalized(string.Concat(uri.Select(part => part.IsPlaceholder ? "{}" : part.Text)));

    /// <summary>Paths are one where they differ in the names of parameters, in case or in a final slash only.</summary>
    internal static string Normalized(string template)
    {
        var path = template.Split('?', '#')[0].Trim('/');
        return string.Join("/", path.Split('/').Select(segment => segment.StartsWith("{", StringComparison.Ordinal) && segment.EndsWith("}", StringComparison.Ordinal) ? "{}" : segment.ToUpperInvariant()));
    }
}
