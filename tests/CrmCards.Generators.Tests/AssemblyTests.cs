using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmCards.Generators.Tests;

/// <summary>Cards of several assemblies that know each other.</summary>
public class AssemblyTests
{
    private const string Calls = """
        public static class Setup
        {
            public static void Cards(WebApplicationBuilder builder)
            {
                builder.Services.AddCrmCards();
                builder.Build().MapCrmCards();
            }
        }
        """;

    [Fact]
    public void A_test_project_with_a_card_of_its_own_may_see_the_internals_of_an_app_with_cards()
    {
        var app = Assembly(
            "App",
            [],
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]",
            CardSource.Card(),
            CardSource.Result(),
            Calls);

        GeneratorHarness.Run(Compile("Tests", [app], In("Acme.Tests", CardSource.Card("FakeCard", "/cards/fake")), In("Acme.Tests", CardSource.Result()), Calls.Replace("Setup", "TestSetup", StringComparison.Ordinal))).AssertClean(cards: 1);
    }

    [Fact]
    public void A_project_may_see_the_internals_of_two_assemblies_with_cards()
    {
        const string visible = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]";
        var first = Assembly("First", [], visible, CardSource.Card(), CardSource.Result(), Calls);
        var second = Assembly(
            "Second",
            [],
            visible,
            In("Orders", CardSource.Card("OrderCard")),
            In("Orders", CardSource.Result()),
            Calls.Replace("Setup", "SecondSetup", StringComparison.Ordinal));

        GeneratorHarness.Run(Compile("Tests", [first, second], "public static class Both { public static void Cards(WebApplicationBuilder builder) { Setup.Cards(builder); SecondSetup.Cards(builder); } }")).AssertClean();
    }

    [Fact]
    public void An_app_without_cards_registers_and_maps_those_of_a_class_library()
    {
        var library = Assembly("Library", [], CardSource.Card(), CardSource.Result());

        GeneratorHarness.Run(Compile("App", [library], """
            using Acme;

            public static class Setup
            {
                public static void Cards(WebApplicationBuilder builder)
                {
                    builder.Services.AddCrmCard<TicketCard>().AddCrmCard<TicketCard>(builder.Configuration).AddCrmCard<TicketCard>(options => { });
                    builder.Build().MapCrmCard<TicketCard>().WithTags("cards");
                }
            }
            """)).AssertClean();
    }

    private static string In(string name, string source) => source.Replace("namespace Acme;", $"namespace {name};", StringComparison.Ordinal);

    private static CSharpCompilation Compile(string name, IEnumerable<MetadataReference> references, params string[] sources) =>
        GeneratorHarness.Compile(sources).WithAssemblyName(name).AddReferences(references);

    private static PortableExecutableReference Assembly(string name, IEnumerable<MetadataReference> references, params string[] sources)
    {
        var image = new MemoryStream();
        Assert.True(GeneratorHarness.Run(Compile(name, references, sources)).AssertClean().Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
