using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CrmCards.Generators.Tests.Corpus;

/// <summary>Code in which the places between <c>⟦</c> and <c>⟧</c> are marked.</summary>
/// <param name="Text">The code without the marks.</param>
/// <param name="Marks">The places, in the order of their beginnings.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks)
{
    public static MarkedText Of(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<TextSpan>();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '⟦': open.Push(text.Length); break;
                case '⟧': marks.Add(TextSpan.FromBounds(open.Pop(), text.Length)); break;
                default: text.Append(c); break;
            }
        }

        return new(text.ToString(), [.. marks.OrderBy(mark => mark.Start)]);
    }
}
