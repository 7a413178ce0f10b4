using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CrmCards.Generators.Analyzers;

/// <summary>Finds pages of iframe actions that change data for anyone who knows their address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAnalyzer : UserCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnsignedPage];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        if (!CardFindings.Of(start.Compilation, start.Options).HasCards(start.CancellationToken)) return;
        var mentions = new Mentions(start.Compilation);
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (Pattern(call) is not var (pattern, text) || MayBeGuarded(call)) return;
                var route = RouteShape.Of(text);
                if (UnsignedActions(context.Compilation, context.Options, context.CancellationToken).FirstOrDefault(action => RouteShape.Of(action.Uri) == route) is { } action
                    && !mentions.Of("FallbackPolicy", context.CancellationToken))
                    context.ReportDiagnostic(Diagnostic.Create(Rules.UnsignedPage, pattern.Syntax.GetLocation(), action.Label));
            },
            OperationKind.Invocation);
    }

    /// <summary>The constant route of an endpoint that changes data, mapped on the app itself: what a group puts before it is not known here.</summary>
    private static (IOperation Pattern, string Text)? Pattern(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("MapPost" or "MapPut" or "MapPatch" or "MapDelete")) return null;
        if (!method.ContainingType.Is(DotNet.RouteBuilderExtensions)) return null;
        var arguments = call.Arguments.Select(argument => argument.Value).ToArray();
        return arguments is [var endpoints, var pattern, ..] && pattern.ConstantText() is { } text && !MayBeGroup(endpoints.Bare()) ? (pattern, text) : null;
    }

    /// <summary>A method that takes any route builder may be called for a group.</summary>
    private static bool MayBeGroup(IOperation endpoints) =>
        endpoints.Type.Is(DotNet.RouteGroupBuilder)
        || (endpoints is IParameterReferenceOperation && !endpoints.Type.IsNamed("Microsoft.AspNetCore.Builder", "WebApplication"));

    /// <summary>Whether <c>RequireCardIframe()</c> or the app's own authorization follows in the chain of calls, or may follow elsewhere.</summary>
    private static bool MayBeGuarded(IInvocationOperation call)
    {
        var isAuthorized = call.Arguments.Select(argument => Handler(argument.Value.Bare())).OfType<IMethodSymbol>()
            .Any(handler => handler.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "AuthorizeAttribute"));
        var next = call.Parent;
        for (; next is IArgumentOperation or IConversionOperation or IInvocationOperation; next = next.Parent)
        {
            if (next is IInvocationOperation { TargetMethod.Name: Members.RequireCardIframeExtensions.RequireCardIframe or "RequireAuthorization" }) return true;
        }

        return isAuthorized || next is not IExpressionStatementOperation;
    }

    private static IMethodSymbol? Handler(IOperation argument) => argument is not IDelegateCreationOperation { Target: var target } ? null : target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private static IEnumerable<IframeActionModel> UnsignedActions(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        CardFindings.Of(compilation, options).Sound(cancellationToken)
            .SelectMany(card => card.Outcome.Card!.Actions)
            .OfType<IframeActionModel>()
            .Where(action => action is { IsPath: true, IsSigned: false });
}
