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

namespace CrmCards.CodeFixes;

/// <summary>Leaves a card one [DataFetch] method: marks one that can be it, or takes the attribute from the second.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DataFetchFix : CardCodeFix<MemberDeclarationSyntax>
{
    private static readonly TypeName DataFetch = CardAttributes.DataFetch.Attribute;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DataFetchCount.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, MemberDeclarationSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (node is MethodDeclarationSyntax method)
        {
            var attribute = method.AttributeLists.SelectMany(list => list.Attributes)
                .FirstOrDefault(candidate => model!.GetTypeInfo(candidate, cancellationToken).Type.Is(DataFetch));
            return attribute is null
                ? []
                : [CodeAction.Create($"Remove [{DataFetch.Shown}]", token => document.WithoutAttributeAsync(attribute, token), nameof(DataFetchFix))];
        }

        var card = node is TypeDeclarationSyntax declaration ? model!.GetDeclaredSymbol(declaration, cancellationToken) : null;
        var candidates = card?.GetMembers().OfType<IMethodSymbol>()
            .Where(candidate => candidate.DeclaringSyntaxReferences.Length > 0 && HandlerParser.Unwrap(candidate.ReturnType).Is(Runtime.CardResponse)) ?? [];
        return
        [
            .. candidates.Select((candidate, i) => CodeAction.Create(
                $"Mark '{candidate.Name}' with [{DataFetch.Shown}]",
                token => document.WithAttributeAsync(candidate, DataFetch, token),
                i == 0 ? nameof(DataFetchFix) : $"Mark {candidate.Name}")),
        ];
    }
}
