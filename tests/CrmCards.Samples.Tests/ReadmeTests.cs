namespace CrmCards.Samples.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_smallest_card_is_the_HelloCard_sample()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var program = File.ReadAllText(Path.Combine(Repository.Root, "samples", "HelloCard", "Program.cs"));

        Assert.Contains($"```csharp\n{program}```", readme, StringComparison.Ordinal);
    }
}
