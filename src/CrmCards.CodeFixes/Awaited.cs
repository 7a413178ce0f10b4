using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Finds what to await instead of a wait that blocks.</summary>
internal static class Awaited
{
    /// <summary>The expression; null if none waits for the same.</summary>
    public static string? Of(SemanticModel model, ExpressionSyntax wait, IMethodSymbol handler, CancellationToken cancellationToken)
    {
        var awaited = wait switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => result.Expression.ToString(),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => OfCall(model, call, access, handler, cancellationToken),
            _ => null,
        };
        if (awaited is null) return null;
        // An await binds less than a member, an index or a call of its result does.
        var isOperand = wait.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax;
        return isOperand ? $"(await {awaited})" : $"await {awaited}";
    }

    private static string? OfCall(
        SemanticModel model, InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, IMethodSymbol handler, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method) return null;
        var arguments = call.ArgumentList.Arguments;
        var isStatement = call.Parent is ExpressionStatementSyntax;
        return (method.Name, arguments.Count) switch
        {
            ("Wait", 0) => access.Expression.ToString(),
            ("Wait", 1) when IsToken(method.Parameters[0]) => $"{access.Expression}.WaitAsync({arguments})",
            ("GetResult", 0) => access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } awaiter }
                ? awaiter.Expression.ToString()
                : null,
            ("WaitAll", _) when method.Parameters is [{ Type: var tasks }] && !tasks.IsNamed("System", "TimeSpan") => $"{access.Expression}.WhenAll({arguments})",
            ("WaitAny", _) when isStatement && method.Parameters is [_] => $"{access.Expression}.WhenAny({arguments})",
            ("Sleep", 1) => $"{model.NameAt(call.SpanStart, DocumentEdits.TaskNamespace, "Task")}.Delay({arguments}{Token(handler)})",
            _ => null,
        };
    }

    private static string Token(IMethodSymbol handler) =>
        handler.Parameters.FirstOrDefault(IsToken) is { } token ? $", {Names.Escaped(token.Name)}" : "";

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type.IsNamed("System.Threading", "CancellationToken");
}
