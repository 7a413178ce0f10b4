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

/// <summary>Takes a role's attribute from the second member that has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DuplicateRoleFix : CardCodeFix<SyntaxNode>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DuplicateRole.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixData.Name, out var role);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var attributeType = new TypeName(Runtime.Namespace, $"{role}Attribute");
        var attribute = node.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor is ParameterSyntax or MemberDeclarationSyntax)?
            .ChildNodes().OfType<AttributeListSyntax>().SelectMany(list => list.Attributes)
            .FirstOrDefault(candidate => model!.GetTypeInfo(candidate, cancellationToken).Type.Is(attributeType));
        return attribute is null ? [] : [CodeAction.Create(
            $"Remove [{role}]",
            token => document.WithoutAttributeAsync(attribute, token),
            nameof(DuplicateRoleFix))];
    }
}
