namespace CrmCards.AppCard.Tests;

/// <summary>The tests of the renderer, which are written as the renderer is, and run by vitest.</summary>
public sealed class RendererTests(Vitest vitest) : IClassFixture<Vitest>
{
    public static TheoryData<string> Files => [.. Vitest.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task All_tests_of_a_file_pass(string file)
    {
        await Projects.RequireAsync();

        var failures = await vitest.FailuresAsync(file);
        Assert.True(failures.Length == 0, failures);
    }
}
