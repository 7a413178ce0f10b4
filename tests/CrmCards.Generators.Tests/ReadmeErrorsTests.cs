using CrmCards.Generators.Tests.Documentation;

namespace CrmCards.Generators.Tests;

/// <summary>The errors that README shows are those that a developer gets, under the very words.</summary>
public class ReadmeErrorsTests
{
    [Fact]
    public async Task Readme_shows_the_errors_as_they_are_reported()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var code = readme.Split("## The contract while you type")[1].Split("```csharp\n")[1].Split("```")[0];

        var reported = await GeneratorHarness.AnalyzeAsync(GeneratorHarness.CompileApp($"using Microsoft.AspNetCore.Mvc;\n{code}"));

        var shown = ShownErrors.In(code).ToArray();
        Assert.Equal(3, shown.Length);
        Assert.Equal(shown.Order(StringComparer.Ordinal), reported.Select(ShownErrors.Text));
    }
}
