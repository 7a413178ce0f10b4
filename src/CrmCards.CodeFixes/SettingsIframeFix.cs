using System.Collections.Immutable;
using System.Composition;
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

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SettingsNotIframe.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, InvocationExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CodeAction>>(Argument(node, "label", 0) is { } label && Argument(node, "uri", 2) is { } uri && node.Expression is MemberAccessExpressionSyntax access
            ? [CodeAction.Create("Use CardAction.Iframe", token => document.WithTextAsync(node.Span, Iframe(access, label, uri, Argument(node, Properties, PropertiesIndex(access))), token), nameof(SettingsIframeFix))]
            : []);

    private static string Iframe(MemberAccessExpressionSyntax access, ExpressionSyntax label, ExpressionSyntax uri, ExpressionSyntax? properties) =>
        $"{access.Expression}.Iframe({label}, {uri}, 890, 748{(properties is null ? "" : $", {properties}")})";

    private static int PropertiesIndex(MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText == "Hook" ? 3 : 6;

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, string name, int index)
    {
        var arguments = call.ArgumentList.Arguments;
        var argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);
        return argument?.Expression;
    }
}
