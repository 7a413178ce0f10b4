using System.Text.RegularExpressions;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>A page of the documentation about one rule.</summary>
internal sealed partial record RulePage(string Text)
{
    public static RulePage Of(string id) => new(File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", $"{id}.md")));

    public string Heading => Text.Split('\n')[0];

    /// <summary>The row below the page's first table head.</summary>
    public string Facts => Text.Split('\n').SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).First();

    /// <summary>The C# blocks in the section of that heading.</summary>
    public IReadOnlyList<string> Code(string heading)
    {
        var section = Text.Split("\n## ").Skip(1).FirstOrDefault(section => section.Split('\n')[0] == heading) ?? "";
        return [.. CodeBlock().Matches(section).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
