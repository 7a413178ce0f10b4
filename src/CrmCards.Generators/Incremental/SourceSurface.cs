using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Incremental;

/// <summary>
/// What declarations can depend on in a file: everything but the bodies of its members. An IDE keeps the trees of files that are not
/// edited, and so each file is looked at once.
/// </summary>
internal sealed class SourceSurface
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceSurface> Known = new();

    private SourceSurface(CompilationUnitSyntax root, SourceText text)
    {
        var heads = new TypeHeads(root);
        Names = Hash.Of(heads.Text);
        Types = heads.Types;
        GlobalMentions =
        [
            .. root.Usings.Where(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.None))
                .SelectMany(directive => directive.DescendantTokens())
                .Where(IsIdentifier)
                .Select(token => token.ValueText),
        ];
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        Digest = Hash.Of(WithoutBodies(root, text.ToString(), mentions));
        Mentions = mentions;
    }

    /// <summary>Equal if a name means the same in every file.</summary>
    public string Names { get; }

    /// <summary>The simple names of the types that are declared.</summary>
    public IReadOnlyCollection<string> Types { get; }

    /// <summary>All identifiers outside bodies: the declarations refer to nothing else.</summary>
    public IReadOnlyCollection<string> Mentions { get; }

    /// <summary>Those in global usings, which all files mention thereby.</summary>
    public IReadOnlyCollection<string> GlobalMentions { get; }

    /// <summary>Equal for equal text, but for the bodies.</summary>
    public string Digest { get; }

    public static SourceSurface Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Known.GetValue(tree, tree => new((CompilationUnitSyntax)tree.GetRoot(cancellationToken), tree.GetText(cancellationToken)));

    private static bool IsIdentifier(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken);

    /// <summary>A body with directives counts as text: they go on after it.</summary>
    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax && !node.ContainsDirectives;

    /// <summary>The text, with the identifiers in it.</summary>
    private static string WithoutBodies(SyntaxNode root, string text, HashSet<string> identifiers)
    {
        const char cut = '\0';
        var kept = new StringBuilder(text.Length);
        var start = 0;
        foreach (var item in root.DescendantNodesAndTokens(node => !IsBody(node)))
        {
            if (item.AsNode() is not { } node)
            {
                if (IsIdentifier(item.AsToken())) identifiers.Add(item.AsToken().ValueText);
            }
            else if (IsBody(node))
            {
                kept.Append(text, start, node.SpanStart - start).Append(cut);
                start = node.Span.End;
            }
        }

        return kept.Append(text, start, text.Length - start).ToString();
    }
}
