namespace CrmCards.Generators.Tests;

public class SnapshotTests
{
    public static TheoryData<string> Scenarios => [.. SnapshotFolder.Scenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_generated_files_are_those_that_are_kept(string scenario)
    {
        var folder = new SnapshotFolder(scenario);
        var generated = GeneratorHarness.Run(folder.Input).AssertClean().Sources;

        if (Repository.MayWrite) folder.Update(generated);

        var differences = folder.Compare(generated);
        Assert.True(
            differences.Count == 0,
            $"{string.Join("\n", differences)}\nIf that is meant, run the tests once with UPDATE_SNAPSHOTS=1 and review the changed files.");
    }

    [Fact]
    public void A_difference_a_missing_and_a_surplus_file_are_each_named()
    {
        Assert.SkipWhen(Repository.MayWrite, "The snapshots are being rewritten.");
        var folder = new SnapshotFolder("SmallestCard");
        var generated = GeneratorHarness.Run(folder.Input).Sources;

        Assert.Equal(
            ["SmallestCard/Acme.SmallestCard.Serializer.g.cs is kept, but was not generated."],
            folder.Compare(generated.RemoveAll(source => source.HintName == "Acme.SmallestCard.Serializer.g.cs")));

        var moved = GeneratorHarness.Run(folder.Input.Replace("namespace Acme;", "namespace Other;", StringComparison.Ordinal)).Sources;
        Assert.Equal(
            [
                "SmallestCard/Acme.SmallestCard.Definition.g.cs is kept, but was not generated.",
                "SmallestCard/Acme.SmallestCard.Endpoints.g.cs is kept, but was not generated.",
                "SmallestCard/Acme.SmallestCard.Serializer.g.cs is kept, but was not generated.",
                "SmallestCard/Other.SmallestCard.Serializer.g.cs was generated, but is not kept.",
                "SmallestCard/Other.SmallestCard.Endpoints.g.cs was generated, but is not kept.",
                "SmallestCard/Other.SmallestCard.Definition.g.cs was generated, but is not kept.",
            ],
            folder.Compare(moved).Where(difference => !difference.Contains("differs", StringComparison.Ordinal)));
        Assert.Contains(folder.Compare(moved), difference =>
            difference.StartsWith("SmallestCard/CrmCards.g.cs differs in line", StringComparison.Ordinal)
            && difference.Contains("global::Other.SmallestCard", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_text_is_the_same_in_every_culture_and_has_line_feeds_only()
    {
        Assert.SkipWhen(Repository.MayWrite, "The snapshots are being rewritten.");
        var folder = new SnapshotFolder("EveryDataType");
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("tr-TR");
            var generated = GeneratorHarness.Run(folder.Input).Sources;
            Assert.Empty(folder.Compare(generated));
            Assert.All(generated, source => Assert.DoesNotContain('\r', source.SourceText.ToString()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }
}
