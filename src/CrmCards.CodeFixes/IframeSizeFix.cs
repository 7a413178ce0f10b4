using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.CodeFixes;

/// <summary>Gives an iframe action the size of the contract's example.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IframeSizeFix : CardCodeFix<AttributeSyntax>
{
    private static readonly ImmutableDictionary<string, string> Sizes = ImmutableDictionary<string, string>.Empty
        .Add(CardAttributes.Iframe.Width, "890")
        .Add(CardAttributes.Iframe.Height, "748");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingSize.Id];

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, AttributeSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var names);
        var missing = (names ?? "").Split(',');
        if (!missing.All(Sizes.ContainsKey)) return Task.FromResult<IReadOnlyList<CodeAction>>([]);

        var title = $"Set {string.Join(" and ", missing.Select(name => $"{name} = {Sizes[name]}"))}";
        var sized = missing.Aggregate(node, (attribute, name) => attribute.WithArgument(name, Sizes[name]));
        return Task.FromResult<IReadOnlyList<CodeAction>>(
            [CodeAction.Create(title, token => document.ReplaceAsync(node, sized, token), nameof(IframeSizeFix))]);
    }
}
