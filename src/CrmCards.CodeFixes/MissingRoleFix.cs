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

/// <summary>Marks a member that can be the objectId or the title of a result, or adds one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MissingRoleFix : CardCodeFix<TypeDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingObjectId.Id, Rules.MissingTitle.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, TypeDeclarationSyntax node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(node, cancellationToken) is not { } type) return [];

        var role = diagnostic.Id == Rules.MissingObjectId.Id ? Role.ObjectId : Role.Title;
        var candidates = role.Candidates(type);
        return candidates.Count == 0
            ? [CodeAction.Create($"Add a member marked [{role.Attribute.Shown}]", token => AddMemberAsync(document, node, role, token), nameof(MissingRoleFix))]
            : [.. candidates.Select((member, i) => CodeAction.Create(
                $"Mark '{member.Name}' with [{role.Attribute.Shown}]",
                token => document.WithAttributeAsync(member, role.Attribute, token),
                i == 0 ? nameof(MissingRoleFix) : $"{nameof(MissingRoleFix)} {member.Name}"))];
    }

    private static Task<Document> AddMemberAsync(Document document, TypeDeclarationSyntax type, Role role, CancellationToken cancellationToken) =>
        document.WithMemberAsync(
            type, $"[{DocumentEdits.Namespace}.{role.Attribute.Shown}] public required {role.Declaration} {{ get; init; }}", cancellationToken);

    /// <param name="Attribute">The attribute.</param>
    /// <param name="Declaration">Type and name of a new member.</param>
    /// <param name="IsFit">Whether a member can play the role by its type.</param>
    /// <param name="Names">How a member of the role is likely called, best first; the type's name stands for {0}.</param>
    private sealed record Role(TypeName Attribute, string Declaration, Func<ITypeSymbol, bool> IsFit, string[] Names)
    {
        public static readonly Role ObjectId = new(
            CardAttributes.CardObjectId.Attribute,
            "long Id",
            type => type.WithoutNullable().IsIntegral(),
            ["ObjectId", "Id", "{0}Id", "Number"]);

        public static readonly Role Title = new(
            CardAttributes.CardTitle.Attribute,
            "string Title",
            type => type.SpecialType == SpecialType.System_String,
            ["Title", "{0}Title", "Name", "{0}Name", "Subject"]);

        /// <summary>Members of the type's own sources that can be marked, the likeliest first.</summary>
        public IReadOnlyList<ISymbol> Candidates(INamedTypeSymbol type)
        {
            var names = Names.Select(name => name.Replace("{0}", type.Name)).ToList();
            return
            [
                .. ResultMember.Of(type, member => member.DeclaredAccessibility != Accessibility.Private)
                    .Where(member => IsFit(member.Type) && member.Fault is null && IsFree(member.Symbol))
                    .Select(member => (member.Symbol, Rank: names.FindIndex(name => name.Equals(member.Name, StringComparison.OrdinalIgnoreCase))))
                    .OrderBy(member => member.Rank < 0 ? names.Count : member.Rank)
                    .Select(member => member.Symbol),
            ];
        }

        private static bool IsFree(ISymbol member) =>
            member.DeclaringSyntaxReferences.Length > 0
            && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.ContainingNamespace.Name == DocumentEdits.Namespace);
    }
}
