using CrmCards.Generators.Contract;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Puts what a handler takes into its route.</summary>
internal static class RoutePlaceholder
{
    private static readonly string RouteName = Names.CamelCase(nameof(CardAttributes.Hook.Route));

    /// <summary>The change; null if no text of the user's stands for the route.</summary>
    public static TextChange? Added(ParameterSyntax parameter, string name) => Route(parameter) is { } route
        ? new(new TextSpan(route.Span.End - 1, 0), $"{(route.Token.ValueText.EndsWith("/", StringComparison.Ordinal) ? "" : "/")}{{{name}}}")
        : null;

    /// <summary>The route, where one text stands for it that ends with a quotation mark.</summary>
    private static LiteralExpressionSyntax? Route(ParameterSyntax parameter)
    {
        var routes = DocumentEdits.ActionHooks(parameter.FirstAncestorOrSelf<MethodDeclarationSyntax>())
            .Select(hook => hook.ArgumentList?.Arguments ?? [])
            .Select(arguments => arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == RouteName)
                ?? arguments.ElementAtOrDefault(CardAttributes.Hook.Route))
            .Select(argument => argument?.Expression)
            .ToArray();
        return routes is [LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } route] ? route : null;
    }
}
