using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CrmCards.CodeFixes;

/// <summary>Adds an AllItemsLink, for the user to fill in the page: which one shows all objects, only its author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AllItemsLinkFix : CardCodeFix<ExpressionSyntax>
{
    /// <summary>No address, so that CARD0206 reports it until the user has filled it in.</summary>
    private const string Gap = "\"FILL IN: the page that shows all of them\"";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingAllItemsLink.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, ExpressionSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var creation = node.Ancestors().OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault(candidate => model!.GetTypeInfo(candidate, cancellationToken).Type.Is(Runtime.CardResponse));
        return creation is null ? [] : [CodeAction.Create("Add an AllItemsLink", token => AddAsync(document, creation, token), nameof(AllItemsLinkFix))];
    }

    private static async Task<Document> AddAsync(Document document, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var linked = creation.WithAssignment(Members.CardResponse.AllItemsLink, $"new({Gap}, System.UriKind.Relative)");
        editor.ReplaceNode(creation, linked.ReplaceNodes(
            linked.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => access.ToString() == "System.UriKind"),
            (access, _) => access.WithAdditionalAnnotations(Simplifier.Annotation)));
        return editor.GetChangedDocument();
    }
}
