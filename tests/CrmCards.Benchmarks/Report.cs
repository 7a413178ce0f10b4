using System.Text;

namespace CrmCards.Benchmarks;

/// <summary>Markdown, readable in a terminal as well.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();
    private readonly List<string[]> _bars = [];

    public void Say(string text) => _text.Append(text).Append("\n\n");

    public void Grid(string[] head, IEnumerable<string[]> rows) => Append(_text, head, rows);

    public void Bar(string figure, string bar, string measured, bool isMet) => _bars.Add([figure, bar, measured, isMet ? "met" : "**missed**"]);

    public override string ToString()
    {
        var text = new StringBuilder(_text.ToString());
        if (_bars.Count > 0) Append(text, ["figure", "bar", "measured", ""], _bars);
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        string[][] lines = [head, .. rows];
        var widths = head.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        AppendLine(head);
        AppendLine([.. widths.Select(width => new string('-', width))]);
        foreach (var row in lines[1..]) AppendLine(row);
        text.Append('\n');

        void AppendLine(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
    }
}
