using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CrmCards.CodeFixes;

/// <summary>Makes an enum's members options, labelled with the words of their names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StatusOptionFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.StatusWithoutOptions.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var symbol = model!.GetDeclaredSymbol(node, cancellationToken);
        var type = symbol switch
        {
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } option => option.ContainingType,
            IFieldSymbol field => field.Type.WithoutNullable(),
            IPropertySymbol property => property.Type.WithoutNullable(),
            // The parameter of a record declares its property.
            IParameterSymbol parameter => parameter.Type.WithoutNullable(),
            _ => null,
        };
        var members = type is { TypeKind: TypeKind.Enum } ? Unmarked(type) : [];
        return members.Count == 0
            ? []
            : [CodeAction.Create(
                $"Make the members of '{type!.Name}' options",
                token => MarkAsync(document, members, token),
                nameof(StatusOptionFix))];
    }

    private static List<ISymbol> Unmarked(ITypeSymbol type) =>
    [
        .. type.GetMembers().OfType<IFieldSymbol>().Where(field =>
            field is { IsConst: true, DeclaringSyntaxReferences.Length: > 0 } && field.Attribute(CardAttributes.StatusOption.Attribute) is null),
    ];

    private static async Task<Document> MarkAsync(Document document, List<ISymbol> members, CancellationToken cancellationToken)
    {
        // From the last to the first, so that what is inserted moves none of those that follow.
        var marked = document.Project.GetDocument(members[0].DeclaringSyntaxReferences[0].SyntaxTree) ?? document;
        var option = CardAttributes.StatusOption.Attribute;
        for (var i = members.Count - 1; i >= 0; i--)
            marked = await marked.WithAttributeAsync(members[i], option, cancellationToken, $"\"{Label(members[i].Name)}\"").ConfigureAwait(false);
        return marked;
    }

    /// <summary>"InProgress" as "In progress".</summary>
    private static string Label(string name)
    {
        var words = Names.SnakeCase(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words.Substring(1);
    }
}
