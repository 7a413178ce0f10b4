using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Incremental;

/// <summary>What declarations mean, kept so that none is bound again while nothing that it depends on has changed.</summary>
/// <remarks>
/// <para>
/// Why: in an IDE the compiler makes a new compilation at every keystroke, and hands every card in it to the generator and the analyzers again. It
/// cannot know that a card means what it meant before, because an attribute may name a constant, a result type or an enum of any other file. Parsing
/// binds all of these, and takes far longer than to find out that nothing has changed.
/// </para>
/// <para>
/// How: the meaning is kept with its file's syntax tree, at the place where the declaration begins, together with a digest of all that the
/// declaration depends on. The IDE keeps the trees of files that are not edited; with an edited file's old tree, its meanings go. Where the digest is
/// still the same, so is the meaning. <see cref="Surroundings"/> makes the digest of syntax alone: of the heads of all types, which decide what a
/// name means (<see cref="TypeHeads"/>), and of everything outside the bodies of members in those files that the card's file mentions, directly or
/// through others (<see cref="SourceSurface"/>). So an edit within a method, or in a file that the card has nothing to do with, costs no binding at
/// all. The digest may change needlessly, which only costs time; that it never fails to change is what <c>ParsedCardsTests</c> tries with every
/// token of every file.
/// </para>
/// </remarks>
internal sealed class Kept<T>
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Entry>> _known = new();

    /// <param name="declaration">The declaration.</param>
    /// <param name="compilation">The compilation that it is in.</param>
    /// <param name="make">Finds out what it means, where that is not known.</param>
    /// <param name="isTrue">Whether a meaning holds as far as it depends on more than declarations.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public T Get(TypeDeclarationSyntax declaration, Compilation compilation, Func<T> make, Func<T, bool> isTrue, CancellationToken cancellationToken)
    {
        var digest = Surroundings.Of(compilation, cancellationToken).DigestFor(declaration.SyntaxTree);
        var ofFile = _known.GetOrCreateValue(declaration.SyntaxTree);
        if (ofFile.TryGetValue(declaration.SpanStart, out var known) && known.Digest == digest && isTrue(known.Meaning)) return known.Meaning;

        var meaning = make();
        ofFile[declaration.SpanStart] = new(digest, meaning);
        return meaning;
    }

    private sealed record Entry(string Digest, T Meaning);
}
