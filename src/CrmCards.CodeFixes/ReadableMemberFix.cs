using System.Collections.Immutable;
using System.Composition;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.CodeFixes;

/// <summary>Lets generated code read a member: makes it internal, or one of the instance, or its obsoletion a warning.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ReadableMemberFix : CardCodeFix<SyntaxNode>
{
    private static readonly SyntaxKind[] Accessibilities = [SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MemberNotReadable.Id];

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<CodeAction>> ActionsAsync(
        Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (FieldDeclarationSyntax or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax)
            || node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || member is FieldDeclarationSyntax { Declaration.Variables.Count: > 1 }) return [];

        return Change(model, member, cancellationToken) is var (title, change)
            ? [CodeAction.Create(title, token => document.WithTextAsync([change], token), nameof(ReadableMemberFix))]
            : [];
    }

    private static (string Title, TextChange Change)? Change(SemanticModel model, MemberDeclarationSyntax member, CancellationToken cancellationToken)
    {
        if (Obsoletion(model, member, cancellationToken) is { } isError)
            return ("Make its use a warning", new(isError.Span, "false"));
        if (member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.StaticKeyword)) is { RawKind: not 0 } isStatic)
            return ("Make it an instance member", Without(isStatic));
        if (member is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
            && accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { Modifiers: [var first, ..] modifiers })
            return ("Make its getter accessible", new(TextSpan.FromBounds(first.SpanStart, modifiers.Last().GetNextToken().SpanStart), ""));

        // What does not say it is private: constants are static, and nothing can be made of them.
        if (member is EnumMemberDeclarationSyntax || member.Modifiers.Any(SyntaxKind.ConstKeyword)) return null;
        if (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.InternalKeyword) || member.Modifiers.Any(SyntaxKind.OverrideKeyword))
            return null;
        var said = member.Modifiers.Where(modifier => Accessibilities.Contains(modifier.Kind())).ToArray();
        return ("Make it internal", said is [var from, ..]
            ? new(TextSpan.FromBounds(from.SpanStart, said.Last().Span.End), "internal")
            : new(new TextSpan(Beginning(member), 0), "internal "));
    }

    private static TextChange Without(SyntaxToken modifier) => new(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "");

    private static int Beginning(MemberDeclarationSyntax member) =>
        member.AttributeLists is [.., var last] ? last.GetLastToken().GetNextToken().SpanStart : member.SpanStart;

    /// <summary>The argument by which the use of the member is an error.</summary>
    private static ExpressionSyntax? Obsoletion(SemanticModel model, MemberDeclarationSyntax member, CancellationToken cancellationToken) =>
        member.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => model.GetTypeInfo(attribute, cancellationToken).Type.IsNamed("System", "ObsoleteAttribute"))
            .Select(attribute => attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.Expression.IsKind(SyntaxKind.TrueLiteralExpression)))
            .FirstOrDefault(argument => argument is not null)?.Expression;
}
