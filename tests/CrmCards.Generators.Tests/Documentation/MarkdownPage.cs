using System.Text.RegularExpressions;

namespace CrmCards.Generators.Tests.Documentation;

/// <summary>A page of the documentation, taken apart: its blocks, its links and the anchors of its headings.</summary>
internal sealed partial class MarkdownPage
{
    private const string Fence = "```";

    private readonly List<MarkdownBlock> _blocks = [];
    private readonly List<string> _anchors = [];
    private readonly List<string> _links = [];

    private MarkdownPage(string path, string[] lines)
    {
        Path = path;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                ReadProse(lines[i]);
                continue;
            }

            var start = i++;
            while (i < lines.Length && lines[i] != Fence) i++;
            _blocks.Add(new(
                start + 1,
                lines[start][Fence.Length..],
                string.Concat(lines[(start + 1)..i].Select(line => line + "\n")),
                start > 0 ? Comment().Match(lines[start - 1]).Groups[1].Value : ""));
        }
    }

    /// <summary>README and all of docs, by their paths within the repository.</summary>
    public static IEnumerable<string> Paths => Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Prepend("README.md")
        .Order(StringComparer.Ordinal);

    public string Path { get; }

    public IReadOnlyList<MarkdownBlock> Blocks => _blocks;

    /// <summary>As the code's host makes them of headings.</summary>
    public IReadOnlyList<string> Anchors => _anchors;

    public IReadOnlyList<string> Links => _links;

    public static MarkdownPage Read(string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    public static MarkdownPage Parse(string path, string text) => new(path, text.Split('\n'));

    private void ReadProse(string line)
    {
        if (line.Contains(Fence, StringComparison.Ordinal)) throw new InvalidOperationException($"{Path}: a fence must begin its line, which '{line}' does not.");
        if (Heading().Match(line) is { Success: true } heading) _anchors.Add(Anchor(heading.Groups[1].Value));
        _links.AddRange(Link().Matches(CodeSpan().Replace(line, "")).Select(link => link.Groups[1].Value));
    }

    private string Anchor(string heading)
    {
        var text = Link().Replace(heading, link => link.Value[1..link.Value.IndexOf(']', StringComparison.Ordinal)]);
        var anchor = string.Concat(text.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
        var same = _anchors.Count(other => other == anchor || AnchorNumber().Replace(other, "") == anchor);
        return same == 0 ? anchor : $"{anchor}-{same}";
    }

    [GeneratedRegex("^<!-- (.*) -->$")]
    private static partial Regex Comment();

    [GeneratedRegex("^#{1,6} (.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("-[0-9]+$")]
    private static partial Regex AnchorNumber();
}

/// <summary>A fenced block.</summary>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Comment">The HTML comment in the line above; empty where there is none.</param>
internal sealed record MarkdownBlock(int Line, string Language, string Text, string Comment);
