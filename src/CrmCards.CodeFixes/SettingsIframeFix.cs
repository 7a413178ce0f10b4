using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Makes the settings action open its page, instead of sending a request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SettingsIframeFix : CardCodeFix<InvocationExpressionSyntax>
{
    private const string Properties = "associatedObjectProperties";

    private static readonly string Title = $"Use {Runtime.CardAction.Shown}.{Members.CardAction.Iframe}";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SettingsNotIframe.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, InvocationExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>(Iframe(node) is { } iframe
            ? [CodeAction.Create(Title, token => document.WithTextAsync(node.Span, iframe, token), nameof(SettingsIframeFix))]
            : []);

    private static string? Iframe(InvocationExpressionSyntax node)
    {
        if (node.Expression is not MemberAccessExpressionSyntax access) return null;
        if (Argument(node, "label", 0) is not { } label || Argument(node, "uri", 2) is not { } uri) return null;
        return Iframe(access, label, uri, Argument(node, Properties, PropertiesIndex(access)));
    }

    private static string Iframe(MemberAccessExpressionSyntax access, ExpressionSyntax label, ExpressionSyntax uri, ExpressionSyntax? properties) =>
        $"{access.Expression}.{Members.CardAction.Iframe}({label}, {uri}, 890, 748{(properties is null ? "" : $", {properties}")})";

    private static int PropertiesIndex(MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText == Members.CardAction.Hook ? 3 : 6;

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, string name, int index)
    {
        var arguments = call.ArgumentList.Arguments;
        var argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);
        return argument?.Expression;
    }
}
