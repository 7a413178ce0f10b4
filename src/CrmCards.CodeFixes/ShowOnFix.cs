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

/// <summary>
/// Has HubSpot send a property that the data fetch method takes; or takes the one that is sent under almost that name, or the member of the request that
/// has it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ShowOnFix : CardCodeFix<ParameterSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.PropertyNotSent.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ParameterSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (diagnostic.Properties.TryGetValue(FixData.Member, out var member))
        {
            return RequestMember.Changes(model, node, member!, cancellationToken) is { } changes
                ? [Action($"Use the {member} of a {Runtime.CardRequest.Shown}", token => document.WithTextAsync(changes, token))]
                : [];
        }

        if (!diagnostic.Properties.TryGetValue(FixData.Name, out var property)) return [];
        if (diagnostic.Properties.TryGetValue(FixData.Parameter, out var near) && near is not null)
        {
            var argument = $"(\"{near}\")";
            var mark = new TextChange(new(node.SpanStart, 0), $"[{model.NameAt(node.SpanStart, CardAttributes.CrmProperty.Attribute)}{argument}] ");
            return [Action($"Mark it [{CardAttributes.CrmProperty.Attribute.Shown}{argument}]", token => document.WithTextAsync([mark], token))];
        }

        var shownOn = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => model.GetTypeInfo(attribute, cancellationToken).Type.Is(CardAttributes.ShowOn.Attribute))
            .ToArray() ?? [];
        return shownOn.Length == 0 ? [] : [Action($"Send '{property}'", token => AddAsync(document, shownOn, property!, token))];

        static CodeAction Action(string title, Func<CancellationToken, Task<Document>> change) => CodeAction.Create(title, change, nameof(ShowOnFix));
    }

    private static async Task<Document> AddAsync(Document document, AttributeSyntax[] shownOn, string property, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression($"\"{property}\"")).WithLeadingTrivia(SyntaxFactory.Space);
        return document.WithSyntaxRoot(root!.ReplaceNodes(shownOn, (attribute, _) => attribute.AddArgumentListArguments(argument)));
    }
}
