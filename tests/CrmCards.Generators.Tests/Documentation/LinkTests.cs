namespace CrmCards.Generators.Tests.Documentation;

/// <summary>The links within the repository lead somewhere.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading(string path) => Assert.Empty(Broken(MarkdownPage.Read(path)));

    [Theory]
    [InlineData("[Hosting](docs/hosting.md)")]
    [InlineData("[Pages](docs/hosting.md#pages-in-iframes)")]
    [InlineData("![Picture](docs/images/preview.png)")]
    [InlineData("[Here](#only-the-crm-gets-in)\n\n## Only `the CRM` gets in!")]
    [InlineData("[Second](#twice-1)\n\n## Twice\n\n## Twice")]
    [InlineData("[Elsewhere](https://example.com/nowhere)")]
    [InlineData("`[CardProperty](nowhere.md)`")]
    [InlineData("```text\n[x](nowhere.md)\n```")]
    public void A_good_link_is_let_pass(string text) => Assert.Empty(Broken(MarkdownPage.Parse("README.md", text)));

    [Theory]
    [InlineData("[Hosting](docs/hostign.md)", "docs/hostign.md")]
    [InlineData("[Hosting](hosting.md)", "hosting.md")]
    [InlineData("[`AddCrmCards`](docs/hosting.md#nowhere)", "docs/hosting.md#nowhere")]
    [InlineData("[Here](#nowhere)", "#nowhere")]
    [InlineData("![Picture](docs/images/preview.jpg)", "docs/images/preview.jpg")]
    public void A_broken_link_is_found(string text, string link) => Assert.Equal([link], Broken(MarkdownPage.Parse("README.md", text)));

    private static IEnumerable<string> Broken(MarkdownPage page) =>
        page.Links.Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal) && !IsGood(
            page,
            link));

    private static bool IsGood(MarkdownPage page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page.Path : Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]);
        var file = Path.GetFullPath(Path.Combine(Repository.Root, target));
        if (!file.StartsWith(Repository.Root, StringComparison.Ordinal) || (!File.Exists(file) && !Directory.Exists(file))) return false;
        if (parts.Length == 1) return true;
        var anchors = parts[0].Length == 0 ? page.Anchors : MarkdownPage.Read(Path.GetRelativePath(Repository.Root, file)).Anchors;
        return anchors.Contains(parts[1]);
    }
}
