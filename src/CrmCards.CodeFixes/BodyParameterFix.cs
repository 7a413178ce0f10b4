using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Takes what an action's body was to hold as parameters of their own, which HubSpot sends in the query, or in the body of a POST.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class BodyParameterFix : CardCodeFix<ParameterSyntax>
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BodyNotAllowed.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return [];
        if (Changes(model, method, node, cancellationToken) is not { } changes) return [];

        var methods = DocumentEdits.ToPost(method);
        return
        [
            CodeAction.Create("Bind from the query", token => document.WithTextAsync(changes, token), "Query"),
            CodeAction.Create("Bind from the body of a POST", token => document.WithTextAsync([.. changes, .. methods], token), "Post"),
        ];
    }

    /// <summary>The changes to the method; null if the parameter is used other than through its properties.</summary>
    private static List<TextChange>? Changes(
        SemanticModel model, MethodDeclarationSyntax method, ParameterSyntax parameter, CancellationToken cancellationToken)
    {
        var symbol = (IParameterSymbol)model.GetDeclaredSymbol(parameter, cancellationToken)!;
        if (IsText(symbol.Type)) return [new(TextSpan.FromBounds(parameter.SpanStart, parameter.Type!.SpanStart), "")];

        var properties = symbol.Type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false })
            .ToArray();
        var names = properties.Select(property => Names.CamelCase(property.Name)).ToArray();
        if (properties.Length == 0 || !properties.All(property => IsText(property.Type))) return null;
        if (method.ParameterList.Parameters.Any(other => names.Contains(other.Identifier.ValueText))) return null;

        var added = properties.Zip(
            names, (property, name) => $"{property.Type.ToMinimalDisplayString(model, parameter.SpanStart, TypeFormat)} {Names.Escaped(name)}");
        var changes = new List<TextChange> { new(parameter.Span, string.Join(", ", added)) };
        var uses = method.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol));
        foreach (var use in uses)
        {
            if (use.Parent is not MemberAccessExpressionSyntax access) return null;
            var index = Array.FindIndex(properties, property => property.Name == access.Name.Identifier.ValueText);
            if (index < 0) return null;
            changes.Add(new(access.Span, Names.Escaped(names[index])));
        }

        return changes;
    }

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || (type.IsValueType && ValueParser.IsValue(type));
}
