namespace CrmCards.Samples.Tests;

public class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/CrmCards/README.md")]
    public void The_smallest_card_is_the_HelloCard_sample(string path)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, path));
        var program = File.ReadAllText(Path.Combine(Repository.Root, "samples", "HelloCard", "Program.cs"));

        Assert.Contains($"```csharp\n{program}```", readme, StringComparison.Ordinal);
    }
}
