using System.Text;
using CrmCards.Client;
using CrmCards.Generators.Tests;
using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>The page that explains each finding is written from the rules; <c>UPDATE_SNAPSHOTS=1</c> writes it anew.</summary>
public sealed class FindingsPageTests
{
    private const string Mark = "<!-- From here on, the rules as the tool has them. -->";

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
            Rules.Select(rule => rule.Diagnostic).OfType<string>(),
            id => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "diagnostics", $"{id}.md")), id));
    }

    private static string Sections()
    {
        var text = new StringBuilder();
        foreach (var (title, rules) in ((string, IEnumerable<CheckRule>)[])[("What answers hold", AnswerRules.All), ("How the endpoint behaves", MannerRules.All)])
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var rule in rules)
            {
                text.Append("\n### ").Append(rule.Id).Append("\n\n")
                    .Append(rule.Severity == FindingSeverity.Error ? "Error. " : "Warning. ").Append(rule.Holds)
                    .Append("\n\nOtherwise a rep sees: ").Append(rule.Sees).Append('\n');
                if (rule.Diagnostic is { } id) text.Append("\nIn C#: [").Append(id).Append("](diagnostics/").Append(id).Append(".md)\n");
            }
        }

        return text.ToString();
    }
}
