using CrmCards.Generators.Tests;
using CrmCards.Tool.AppCards;
using CrmCards.Tool.Declarations;

namespace CrmCards.Tool.Tests;

/// <summary>The app card project of the Tickets sample stands in the repository, for people to read.</summary>
public class TicketsProjectTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "Tickets", "hubspot");

    private static readonly AppCardOptions Options =
        new(PublicUrls.Parse(["https://cards.example.com"]).Urls!, [CardLocation.Sidebar], PlatformVersion: null, "Tickets", "http://localhost:5080");

    [Fact]
    public void It_is_in_step_with_the_code()
    {
        var project = AppCardProject.Compare(Folder, Options, AssemblyCards.Read(Run.Tickets));
        if (Repository.MayWrite) project.Apply(force: true);

        Assert.Empty(AppCardProject.Compare(Folder, Options, AssemblyCards.Read(Run.Tickets)).Changes.Select(change => $"{change.Kind} {change.Path}"));
    }
}
