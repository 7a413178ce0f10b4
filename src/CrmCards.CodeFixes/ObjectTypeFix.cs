using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Shows a card on a type of record, for the user to choose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ObjectTypeFix : CardCodeFix<SyntaxNode>
{
    private static readonly string[] Types =
        [Members.CrmObjectType.Contact, Members.CrmObjectType.Company, Members.CrmObjectType.Deal, Members.CrmObjectType.Ticket];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingObjectType.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
            return Choices(type => token => document.WithExpressionAsync(argument.Expression, $"{DocumentEdits.Namespace}.{Name(type)}", token));

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var card = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => model!.GetTypeInfo(attribute, cancellationToken).Type.Is(CardAttributes.CrmCard.Attribute));
        return card is null ? [] : Choices(type => token => AddAsync(document, card, type, token));
    }

    private static IReadOnlyList<CodeAction> Choices(Func<string, Func<CancellationToken, Task<Document>>> change) =>
        DocumentEdits.Choice("Show it on", Types.Select(type => CodeAction.Create($"Show it on {Name(type)}", change(type), type)));

    private static async Task<Document> AddAsync(Document document, AttributeSyntax card, string type, CancellationToken cancellationToken)
    {
        var list = (AttributeListSyntax)card.Parent!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var attribute = model.NameAt(card.SpanStart, CardAttributes.ShowOn.Attribute);
        var added = $"[{attribute}({model.NameAt(card.SpanStart, Members.CrmObjectType.Type)}.{type})]";
        var line = text.Lines.GetLineFromPosition(list.SpanStart);
        var isOnLineOfItsOwn = text.ToString(TextSpan.FromBounds(list.Span.End, line.End)).Trim().Length == 0 && line.Span.Contains(list.Span);
        var before = text.ToString(TextSpan.FromBounds(line.Start, list.SpanStart));
        var separator = isOnLineOfItsOwn
            ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + before.Substring(0, before.Length - before.TrimStart().Length)
            : " ";
        return document.WithText(text.WithChanges(new TextChange(new TextSpan(list.Span.End, 0), separator + added)));
    }

    private static string Name(string type) => $"{Members.CrmObjectType.Type.Shown}.{type}";
}
