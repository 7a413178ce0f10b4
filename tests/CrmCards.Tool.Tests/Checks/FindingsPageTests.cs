using System.Text;
using CrmCards.Client;
using CrmCards.Generators.Tests;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>The page that explains each finding is written from the rules; <c>UPDATE_SNAPSHOTS=1</c> writes it again.</summary>
public sealed class FindingsPageTests
{
    private const string Mark = "<!-- From here on, the rules as the tool has them. -->";

    private const string SameHeading = "In an endpoint's answers";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "findings.md");

    private static IEnumerable<CheckRule> Rules => AnswerRules.All.Concat(MannerRules.All);

    [Fact]
    public async Task The_page_explains_every_rule()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var page = await File.ReadAllTextAsync(Page, cancellationToken);
        var expected = page.Split(Mark)[0] + Mark + "\n" + Sections();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(Page, page = expected, cancellationToken);

        Assert.Equal(expected, page);
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_an_existing_diagnostic()
    {
        Assert.Equal(Rules.Count(), Rules.DistinctBy(rule => rule.Page).Count());
        Assert.All(
            Rules.SelectMany(rule => rule.Diagnostics),
            id => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "diagnostics", $"{id}.md")), id));
    }

    [Fact]
    public async Task The_page_of_a_diagnostic_names_the_rules_that_say_the_same()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "CARD*.md");

        Assert.NotEmpty(pages);
        foreach (var file in pages)
        {
            var sections = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split("\n## ");
            var same = sections.FirstOrDefault(section => section.StartsWith(SameHeading, StringComparison.Ordinal));
            Assert.Equal(Same(Path.GetFileNameWithoutExtension(file)), same);
        }
    }

    private static string? Same(string diagnostic)
    {
        var same = Rules.Where(rule => rule.Diagnostics.Contains(diagnostic)).ToArray();
        if (same.Length == 0) return null;
        var links = same.Select(rule => $"- [{rule.Id}](../findings.md#{rule.Id.ToLowerInvariant()})\n");
        return $"{SameHeading}\n\n`crmcards check` finds the same in what an endpoint answers:\n\n{string.Concat(links)}";
    }

    private static string Sections()
    {
        var text = new StringBuilder();
        (string, IEnumerable<CheckRule>)[] chapters = [("What answers hold", AnswerRules.All), ("How the endpoint behaves", MannerRules.All)];
        foreach (var (title, rules) in chapters)
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var rule in rules)
            {
                text.Append("\n### ").Append(rule.Id).Append("\n\n")
                    .Append(rule.Severity == FindingSeverity.Error ? "Error. " : "Warning. ").Append(rule.Holds)
                    .Append("\n\nOtherwise a rep sees: ").Append(rule.Sees).Append('\n');
                if (rule.Diagnostics.Count > 0)
                    text.Append("\nIn C#: ").AppendJoin(", ", rule.Diagnostics.Select(id => $"[{id}](diagnostics/{id}.md)")).Append('\n');
            }
        }

        return text.ToString();
    }
}
