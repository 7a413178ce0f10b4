using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
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
    private const string Key = $"[\"{Generated.Section}:{Members.CrmCardsOptions.ClientSecret}\"]";

    /// <summary>The name of the configuration in a host, a builder or an app.</summary>
    private const string Property = "Configuration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.SecretInCode.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        // A list of secrets takes no null, which a configuration may hold.
        if (node.Parent is not AssignmentExpressionSyntax || Configuration(model!, node.SpanStart) is not { } configuration) return [];
        return [CodeAction.Create(
            "Read it from the configuration",
            token => document.WithExpressionAsync(node, configuration + Key, token),
            nameof(ConfiguredSecretFix))];
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
            if (type?.GetMembers(Property).OfType<IPropertySymbol>().Any(property => IsConfiguration(property.Type)) is true)
                return $"{symbol.Name}.{Property}";
        }

        return null;
    }

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Append(type).Any(candidate => candidate.Is(DotNet.Configuration));
}
