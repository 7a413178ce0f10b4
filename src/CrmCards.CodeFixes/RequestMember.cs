using System.Collections.Immutable;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Takes what every request carries from a CardRequest, where a parameter of that name would be a CRM property.</summary>
internal static class RequestMember
{
    private static readonly string[] RequestNames = ["request", "cardRequest", "crmCardRequest"];

    /// <summary>The changes to the method; null if the request's member cannot replace the parameter.</summary>
    public static List<TextChange>? Changes(
        SemanticModel model, ParameterSyntax parameter, string member, CancellationToken cancellationToken)
    {
        if (parameter.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return null;
        var symbol = (IParameterSymbol)model.GetDeclaredSymbol(parameter, cancellationToken)!;
        var known = ((IMethodSymbol)symbol.ContainingSymbol).Parameters.FirstOrDefault(other => other.Type.Is(Runtime.CardRequest));
        var used = method.DescendantTokens().Select(token => token.ValueText).ToImmutableHashSet();
        if ((known?.Name ?? RequestNames.FirstOrDefault(candidate => !used.Contains(candidate))) is not { } request) return null;
        if (Value(model, symbol, $"{request}.{member}", member) is not { } value) return null;

        var changes = new List<TextChange>();
        var parameters = method.ParameterList.Parameters;
        var type = model.NameAt(parameter.SpanStart, Runtime.CardRequest);
        var index = parameters.IndexOf(parameter);
        // A parameter that every request has comes before those with default values.
        if (known is null && parameter.Default is null)
            changes.Add(new(parameter.Span, $"{type} {request}"));
        else
        {
            if (known is null) changes.Add(new(new TextSpan(parameters[0].SpanStart, 0), $"{type} {request}{(parameters.Count > 1 ? ", " : "")}"));
            changes.Add(new(
                index > 0 ? TextSpan.FromBounds(parameters[index - 1].Span.End, parameter.Span.End)
                    : parameters.Count > 1 ? TextSpan.FromBounds(parameter.SpanStart, parameters[1].SpanStart)
                    : parameter.Span,
                ""));
        }

        var uses = method.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol));
        foreach (var use in uses)
        {
            if (IsWritten(use)) return null;
            changes.Add(new(use.Span, value));
        }

        return changes;
    }

    /// <summary>The member as a value of the parameter's type; null if it is none.</summary>
    private static string? Value(SemanticModel model, IParameterSymbol parameter, string access, string member)
    {
        var type = model.Compilation.GetTypeByMetadataName(Runtime.CardRequest.Metadata)?.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        if (type is null) return null;
        if (SymbolEqualityComparer.IncludeNullability.Equals(type, parameter.Type)) return access;
        if (type.SpecialType == SpecialType.System_String && parameter.Type.SpecialType == SpecialType.System_String)
            return type.IsNullable() ? $"({access} ?? \"\")" : access;
        return parameter.Type.IsNullableValue() && SymbolEqualityComparer.Default.Equals(parameter.Type.WithoutNullable(), type)
            ? $"(({parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}){access})"
            : null;
    }

    /// <summary>Whether a use needs a variable of its own, or only its name.</summary>
    private static bool IsWritten(IdentifierNameSyntax use) => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
        || use.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
        || use.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
        || use.Parent is ArgumentSyntax argument && (!argument.RefKindKeyword.IsKind(SyntaxKind.None)
            || argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
        || use.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null };
}
