using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmCards.Generators.Model;
using CrmCards.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmCards.Generators.Incremental;

/// <summary>
/// The outcomes of cards that have been parsed, as long as their files are there. The compiler asks for every card after every keystroke, and
/// parsing one is dear, since it binds every attribute.
/// </summary>
internal static class ParsedCards
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Parsed>> Known = new();

    public static CardOutcome? Parse(INamedTypeSymbol card, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        var digest = Surroundings.Of(compilation, cancellationToken).DigestFor(declaration.SyntaxTree);
        var ofFile = Known.GetOrCreateValue(declaration.SyntaxTree);
        if (ofFile.TryGetValue(declaration.SpanStart, out var parsed) && parsed.Digest == digest) return parsed.Outcome;

        var outcome = CardParser.Parse(card, compilation, new RouteTable(), report: null, cancellationToken);
        ofFile[declaration.SpanStart] = new(digest, outcome);
        return outcome;
    }

    private sealed record Parsed(string Digest, CardOutcome? Outcome);
}
