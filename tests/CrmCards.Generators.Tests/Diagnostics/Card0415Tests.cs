using System.Collections.Immutable;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0415Tests
{
    private const string Message =
        "The card 'TicketCard' was generated without the code of another source generator, which no generator can see: "
        + "write that code by hand, or move it to a project that this one references";

    private const string TicketId = """
        using System;
        using System.Diagnostics.CodeAnalysis;

        namespace Acme;

        public readonly partial struct TicketId : IParsable<TicketId>
        {
            public static TicketId Parse(string s, IFormatProvider? provider) => default;
            public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketId result) { result = default; return true; }
        }
        """;

    public static TheoryData<string, string, string> Parts => new()
    {
        {
            Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch([CrmProperty(\"domain\")] TicketId id) => new([]);") + "public readonly partial struct TicketId;",
            Result(),
            TicketId
        },
        {
            Card(),
            Result(declaration: "public sealed partial class Ticket", title: ""),
            """namespace Acme; public sealed partial class Ticket { [CrmCards.CardTitle] public string Title => ""; }"""
        },
        {
            Card(attributes: """[CrmCard("Tickets", Routes.Tickets)] [ShowOn(CrmObjectType.Company, "domain")]"""),
            Result(),
            """namespace Acme; internal static class Routes { public const string Tickets = "/cards/tickets"; }"""
        },
        {
            Card().Replace("class TicketCard", "class TicketCard : Actions", StringComparison.Ordinal),
            Result(),
            """
            namespace Acme;
            public abstract class Actions
            {
                [CrmCards.ActionHook("Run", CrmCards.CardActionMethod.Post, "/run")] public CrmCards.CardActionResult Run() => "Run";
            }
            """
        },
        {
            Card(fetch: """[DataFetch] public CardResponse<Ticket> Fetch(string? domain) => new([]);"""),
            Result(property: """[CardProperty("Priority")] public Priority Priority { get; init; }"""),
            "namespace Acme; public enum Priority { Low, High }"
        },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public Task A_card_that_needs_what_another_generator_makes_is_reported(string card, string result, string made) =>
        RuleTest.Reports(
            Rules.CardNotWhole, Message,
            card.Replace("class TicketCard", "class {|#0:TicketCard|}", StringComparison.Ordinal), result, RuleTest.OtherGenerated + made);

    [Fact]
    public Task A_card_beside_another_generator_is_not_reported() =>
        RuleTest.IsSilent(
            Card(), Result(declaration: "public sealed partial class Ticket"),
            RuleTest.OtherGenerated + """namespace Acme; partial class Ticket { public override string ToString() => Title; } public static class Routes { }""");

    [Fact]
    public async Task A_card_that_another_generator_makes_is_reported_where_it_was_written()
    {
        var made = $"#line 7 \"Pages/Tickets.razor\"\n{Card().Replace("using System;", "", StringComparison.Ordinal)}";

        var diagnostic = Assert.Single(await GeneratorHarness.AnalyzeAsync(GeneratorHarness.Build(GeneratorHarness.Compile([Result()]), made)));

        Assert.Equal((Rules.CardNotWhole.Id, Message), (diagnostic.Id, diagnostic.GetMessage(null)));
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal("Pages/Tickets.razor", place.Path);
        Assert.Equal(16, place.StartLinePosition.Line);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Its_endpoint_is_mapped_and_says_so_unless_the_rest_makes_a_card(string card, string result, string made)
    {
        var registration = GeneratorHarness.Run(card, result).AssertNoFailure().Registration;

        Assert.True(
            registration.Contains("MapBroken(cards, \"TicketCard\", \"/cards/tickets\"", StringComparison.Ordinal)
            || registration.Contains("MapCard<global::Acme.TicketCard>", StringComparison.Ordinal)
            || made.Contains("const string", StringComparison.Ordinal),
            registration);
    }

    [Theory]
    [InlineData("RunAnalyzers", "false", "", "")]
    [InlineData("RunAnalyzersDuringBuild", "False", "RunAnalyzers", "")]
    public void Where_analyzers_are_off_the_generator_says_which_cards_are_not_generated(string property, string value, string other, string otherValue)
    {
        var diagnostic = Assert.Single(Run(Result(title: ""), (property, value), (other, otherValue)));

        Assert.Equal(
            "The card 'TicketCard' is not generated because of CARD0102, and the analyzers that explain them are switched off: build once with -p:RunAnalyzers=true",
            diagnostic.GetMessage(null));
        Assert.Equal((Rules.CardNotWhole.Id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    [Fact]
    public void Of_two_cards_with_one_route_it_names_the_one_that_is_not_mapped() =>
        Assert.Contains(
            "'ZCard' is not generated because of CARD0409",
            Assert.Single(Run(Result() + Card("ZCard").Replace("using", "// using", StringComparison.Ordinal).Replace("namespace Acme;", "", StringComparison.Ordinal), ("RunAnalyzers", "false"))).GetMessage(null),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("RunAnalyzers", "true", "RunAnalyzersDuringBuild", "false")]
    [InlineData("RunAnalyzers", "", "RunAnalyzersDuringBuild", "true")]
    public void Where_they_are_on_the_generator_is_silent(string property, string value, string other, string otherValue) =>
        Assert.Empty(Run(Result(title: ""), (property, value), (other, otherValue)));

    [Fact]
    public void A_card_without_errors_is_not_reported_there() => Assert.Empty(Run(Result(), ("RunAnalyzers", "false")));

    private static ImmutableArray<Diagnostic> Run(string result, params (string Name, string Value)[] properties)
    {
        GeneratorHarness.CreateDriver()
            .WithUpdatedAnalyzerConfigOptions(CompilerOptions.Properties(properties))
            .RunGeneratorsAndUpdateCompilation(GeneratorHarness.Compile([Card(), result]), out _, out var diagnostics, TestContext.Current.CancellationToken);
        return diagnostics;
    }
}
