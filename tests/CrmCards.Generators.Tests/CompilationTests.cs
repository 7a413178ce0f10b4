using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

public class CompilationTests
{
    public static MatrixTheoryData<string, LanguageVersion, bool> Combinations => new(
        [.. SnapshotFolder.Scenarios],
        [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14],
        [true, false]);

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Output_compiles_without_a_warning_in_every_language_version(string scenario, LanguageVersion languageVersion, bool implicitUsings) =>
        GeneratorHarness.Run(GeneratorHarness.Compile([new SnapshotFolder(scenario).Input], languageVersion, implicitUsings)).AssertClean();

    [Fact]
    public void An_app_can_be_set_up_before_its_first_card() =>
        Assert.Equal(["CrmCards.g.cs"], GeneratorHarness.Run("""
            public static class Setup
            {
                public static void Cards(WebApplicationBuilder builder)
                {
                    builder.Services.AddCrmCards(options => options.PublicUrl = new("https://cards.example.com"));
                    builder.Build().MapCrmCards();
                }
            }
            """).AssertClean(cards: 0).HintNames);

    [Fact]
    public void A_project_that_does_not_see_the_runtime_gets_no_files()
    {
        var compilation = GeneratorHarness.Compile(["public class Nothing;"]);

        Assert.Empty(GeneratorHarness.Run(compilation.RemoveReferences(compilation.References.Where(reference => reference.Display!.EndsWith("CrmCards.dll", StringComparison.Ordinal)))).AssertClean().Sources);
    }

    [Fact]
    public void An_app_calls_the_registration_by_extension_methods() =>
        GeneratorHarness.Run(CardSource.Card(), CardSource.Result(), """
            using CrmCards;

            public static class Program
            {
                public static void Configure(WebApplicationBuilder builder)
                {
                    builder.Services.AddCrmCards();
                    builder.Services.AddCrmCards(builder.Configuration.GetSection("Acme:Cards"));
                    builder.Services.AddCrmCards(options => options.PublicUrl = new("https://example.com"));
                    builder.Build().MapCrmCards().WithTags("cards");
                }
            }
            """).AssertClean(cards: 1);

    [Fact]
    public void The_harness_fails_on_a_warning()
    {
        var run = GeneratorHarness.Run("public class Warned { private int _unused; }");

        Assert.Contains("CS0169", Assert.ThrowsAny<Exception>(() => run.AssertClean()).Message, StringComparison.Ordinal);
    }
}
