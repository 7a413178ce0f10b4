using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Parsing;

/// <summary>Tells what the sources of a compilation mention; a word is looked up once in each file.</summary>
internal sealed class Mentions(Compilation compilation)
{
    private const int ChunkLength = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether the word is anywhere in the user's sources: one in a helper, or in a comment, is enough to be silent.</summary>
    public bool Of(string word, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees
            .Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Any(tree => Known.GetOrCreateValue(tree).GetOrAdd(word, _ => Contains(tree.GetText(cancellationToken), word)));

    /// <summary>Whether the word is in one source.</summary>
    public static bool Contains(SourceText text, string word)
    {
        // Chunks overlap, so that none cuts the word in two; a whole file is never copied.
        for (var start = 0; start < text.Length; start += ChunkLength)
        {
            var length = Math.Min(ChunkLength + word.Length, text.Length - start);
            if (text.ToString(new TextSpan(start, length)).Contains(word)) return true;
        }

        return false;
    }
}
