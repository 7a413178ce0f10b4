using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Tests.Damage;

/// <summary>One way to break a file, as happens while it is typed.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Change">The change of the text that does it.</param>
internal readonly record struct CodeDamage(string Kind, TextChange Change)
{
    /// <summary>Each token deleted, doubled and swapped with its neighbour, and the file cut at each line.</summary>
    public static IEnumerable<CodeDamage> Of(SyntaxTree tree)
    {
        var text = tree.GetText();
        var tokens = tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToArray();
        for (var i = 0; i < tokens.Length; i++)
        {
            var span = tokens[i].Span;
            yield return new("deleted", new(span, ""));
            yield return new("doubled", new(new(span.End, 0), $" {tokens[i].Text}"));
            if (i + 1 < tokens.Length)
            {
                var neighbour = tokens[i + 1];
                var both = TextSpan.FromBounds(span.Start, neighbour.Span.End);
                var between = text.ToString(TextSpan.FromBounds(span.End, neighbour.SpanStart));
                yield return new("swapped", new(both, $"{neighbour.Text}{between}{tokens[i].Text}"));
            }
        }

        foreach (var line in text.Lines)
            yield return new("cut", new(TextSpan.FromBounds(line.Start, text.Length), ""));
    }
}
