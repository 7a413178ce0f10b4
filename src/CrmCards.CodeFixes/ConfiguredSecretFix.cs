using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Takes the client secret from the configuration, where one is in reach.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ConfiguredSecretFix : CardCodeFix<ExpressionSyntax>
{
    private const string Key = "[\"CrmCards:ClientSecret\"]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SecretInCode.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        // A list of secrets takes no null, which a configuration may hold.
        if (node.Parent is not AssignmentExpressionSyntax || Configuration(model!, node.SpanStart) is not { } configuration) return [];
        return [CodeAction.Create("Take it from the configuration", token => document.WithExpressionAsync(node, configuration + Key, token), nameof(ConfiguredSecretFix))];
    }

    /// <summary>How the code there can get at the configuration.</summary>
    private static string? Configuration(SemanticModel model, int position)
    {
        foreach (var symbol in model.LookupSymbols(position))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.Locations[0].SourceSpan.Start < position => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
            if (IsConfiguration(type)) return symbol.Name;
            if (type is not null && type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(property => IsConfiguration(property.Type))) return $"{symbol.Name}.Configuration";
        }

        return null;
    }

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Append(type).Any(candidate => candidate is { Name: "IConfiguration", ContainingNamespace.Name: "Configuration" });
}
