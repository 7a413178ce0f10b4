namespace CrmCards.Package.Tests;

/// <summary>The first page that a reader follows, from an empty folder, with the packages of the feed.</summary>
public class GettingStartedTests(Packages packages)
{
    private const string ShortWay = "## The short way";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md"));

    [Fact]
    public Task Its_steps_do_what_they_say() => Walkthrough.FollowAsync(packages, Page[..Page.IndexOf(ShortWay, StringComparison.Ordinal)]);

    [Fact]
    public Task Its_short_way_does_what_it_says() => Walkthrough.FollowAsync(packages, Page[Page.IndexOf(ShortWay, StringComparison.Ordinal)..]);
}
