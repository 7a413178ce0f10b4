using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Puts what a handler takes into its route.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RoutePlaceholderFix : CardCodeFix<ParameterSyntax>
{
    private static readonly string RouteName = Names.CamelCase(nameof(CardAttributes.Hook.Route));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.RouteMismatch.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var name);
        if (Route(node) is not { } route) return Task.FromResult<IReadOnlyList<CodeAction>>([]);

        var end = new TextSpan(route.Span.End - 1, 0);
        var added = $"{(route.Token.ValueText.EndsWith("/", StringComparison.Ordinal) ? "" : "/")}{{{name}}}";
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            [CodeAction.Create($"Add '{{{name}}}' to the route", token => document.WithTextAsync(end, added, token), nameof(RoutePlaceholderFix))]);
    }

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
