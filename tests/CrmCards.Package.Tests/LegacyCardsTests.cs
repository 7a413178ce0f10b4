using System.Text.RegularExpressions;

namespace CrmCards.Package.Tests;

/// <summary>The page that leads from a saved legacy card to an app card, followed from a folder with what the page on imports shows as saved.</summary>
public partial class LegacyCardsTests(Packages packages)
{
    [Fact]
    public Task Its_steps_do_what_they_say()
    {
        string[] saved = [.. Text().Matches(Page("import.md")).Select(match => match.Groups[1].Value)];
        return Walkthrough.FollowAsync(packages, Page("legacy-cards.md"), ("definition.json", saved[0]), ("response.json", saved[1]));
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));

    [GeneratedRegex("""^```text\n([\s\S]*?)^```""", RegexOptions.Multiline)]
    private static partial Regex Text();
}
