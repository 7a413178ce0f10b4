using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Incremental;

/// <summary>The outcomes of cards that have been parsed, so that none is parsed again while nothing that it depends on has changed.</summary>
/// <remarks>
/// <para>
/// Why: in an IDE the compiler makes a new compilation at every keystroke, and hands every card in it to the generator again. It cannot know
/// that a card means what it meant before, because an attribute may name a constant, a result type or an enum of any other file. Parsing binds
/// all of these, and takes far longer than to find out that nothing has changed.
/// </para>
/// <para>
/// How: an outcome is kept with its file's syntax tree, at the place where the card's declaration begins, together with a digest of all that
/// the declaration depends on. The IDE keeps the trees of files that are not edited; with an edited file's old tree, its outcomes go. Where
/// the digest is still the same, so is the outcome. <see cref="Surroundings"/> makes the digest of syntax alone: of the heads of all types,
/// which decide what a name means (<see cref="TypeHeads"/>), and of everything outside the bodies of members in those files that the card's
/// file mentions, directly or through others (<see cref="SourceSurface"/>). So an edit within a method, or in a file that the card has nothing
/// to do with, costs no binding at all. The digest may change needlessly, which only costs time; that it never fails to change is what
/// <c>ParsedCardsTests</c> tries with every token of every file.
/// </para>
/// </remarks>
internal static class ParsedCards
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Parsed>> Known = new();

    public static CardOutcome? Parse(INamedTypeSymbol card, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        var digest = Surroundings.Of(compilation, cancellationToken).DigestFor(declaration.SyntaxTree);
        var ofFile = Known.GetOrCreateValue(declaration.SyntaxTree);
        if (ofFile.TryGetValue(declaration.SpanStart, out var parsed) && parsed.Digest == digest) return parsed.Outcome;

        var outcome = CardParser.Parse(card, compilation, new RouteTable(), files: null, cancellationToken)?.Outcome;
        ofFile[declaration.SpanStart] = new(digest, outcome);
        return outcome;
    }

    private sealed record Parsed(string Digest, CardOutcome? Outcome);
}
