using System.Globalization;
using CrmCards.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Tests;

public class ParserRulesTests
{
    private const string TicketRoute = "\"/cards/tickets\"";

    /// <summary>The id and the place in the list, from which the test takes the sources.</summary>
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            for (var i = 0; i < BreakingCard.All.Count; i++) cases.Add(BreakingCard.All[i].Id, i);
            return cases;
        }
    }

    public static TheoryData<string> Scenarios => [.. SnapshotFolder.Scenarios.Where(scenario => scenario != "BrokenCardBesideWhole")];

    [Fact]
    public void Every_error_has_a_case()
    {
        Assert.Equal(
            Rules.OfDeclarations.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(rule => rule.Id).Order(StringComparer.Ordinal),
            BreakingCard.All.Select(item => item.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_breach_is_reported_once_in_the_source(string id, int index)
    {
        var (_, card, result) = BreakingCard.All[index];

        var diagnostics = await BreachesAsync(card, result);

        Assert.True(diagnostics is [{ Location.IsInSource: true }] && diagnostics[0].Id == id, $"{string.Join("\n", diagnostics)}\n\n{card}\n{result}");
        Assert.False(string.IsNullOrWhiteSpace(diagnostics[0].Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostics[0].Location.SourceSpan)));
        Assert.DoesNotMatch(@"\{\d\}", diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_card_answers_with_the_id_instead_of_vanishing(string id, int index)
    {
        var (_, card, result) = BreakingCard.All[index];

        var run = GeneratorHarness.Run(card, result).AssertNoFailure();

        Assert.Equal(["CrmCards.g.cs"], run.HintNames);
        var hasRoute = card.Contains(TicketRoute, StringComparison.Ordinal);
        Assert.Equal(hasRoute, run.Registration.Contains($"MapBroken(cards, \"TicketCard\", {TicketRoute}, \"{id}\");", StringComparison.Ordinal));
        Assert.Equal(hasRoute, run.Registration.Contains("MapBroken", StringComparison.Ordinal));
        Assert.DoesNotContain("MapCard", run.Registration, StringComparison.Ordinal);
        Assert.DoesNotContain("AddCard<", run.Registration, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_card_adds_no_compiler_error(string id, int index)
    {
        var (_, card, result) = BreakingCard.All[index];
        Assert.Contains(id, Rules.OfDeclarations.Select(rule => rule.Id));

        var errors = GeneratorHarness.Run(card, result).Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_whole_card_is_not_reported(string scenario) =>
        Assert.Empty(await BreachesAsync(new SnapshotFolder(scenario).Input));

    [Fact]
    public async Task Code_without_cards_is_not_reported() =>
        Assert.Empty(await GeneratorHarness.AnalyzeAsync(
            CardSource.Card(attributes: """[Card("Tickets", "/tickets")]""", fetch: "public CardResponse<Ticket> Fetch() => new([]);"),
            "class CardAttribute(string title, string route) : Attribute;"));

    [Fact]
    public async Task Every_breach_of_a_card_is_reported()
    {
        var card = CardSource.Card(
            attributes: """[CrmCard(" ", "cards")]""",
            fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? email) => new([]);");
        var result = CardSource.Result(id: "", title: "", property: "");

        var diagnostics = await GeneratorHarness.AnalyzeAsync(card, result);

        Assert.Equal(
            ["CARD0101", "CARD0102", "CARD0401", "CARD0410", "CARD0411", "CARD0411"],
            diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_missing_role_is_reported_once_however_many_actions_name_it()
    {
        var card = CardSource.Card(hooks: """
            [ActionHook("Run", CardActionMethod.Post, "/run/{objectId}/{title}")] public CardActionResult Run(long objectId, string title) => title + objectId;
            """);
        var result = CardSource.Result(attributes: """[IframeAction("Edit", "/edit/{objectId}", Width = 1, Height = 1)]""", id: "", title: "");

        Assert.Equal(["CARD0101", "CARD0102"], (await GeneratorHarness.AnalyzeAsync(card, result)).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_breach_in_another_project_is_reported_at_the_card()
    {
        var library = GeneratorHarness.Compile([CardSource.Result(id: "[CardObjectId] public string Id { get; init; } = \"\";")]);
        var app = GeneratorHarness.Compile([CardSource.Card()]).AddReferences(library.ToMetadataReference());

        var diagnostic = Assert.Single(await GeneratorHarness.AnalyzeAsync(app));

        Assert.Equal("CARD0104", diagnostic.Id);
        Assert.Contains("class TicketCard", diagnostic.Location.SourceTree!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/go?next=https://example.com/")]
    [InlineData("/go#//top")]
    public async Task Slashes_behind_the_path_of_a_page_are_its_own(string page) =>
        Assert.Empty(await GeneratorHarness.AnalyzeAsync(
            CardSource.Card(), CardSource.Result(attributes: $"""[IframeAction("Go", "{page}", Width = 1, Height = 1)]""")));

    [Fact]
    public async Task A_pragma_silences_a_report_and_the_card_still_answers_with_the_id()
    {
        string[] sources = [$"#pragma warning disable CARD0401\n{CardSource.Card(attributes: """[CrmCard("Tickets", "/cards/tickets")]""")}", CardSource.Result()];

        Assert.Empty(await GeneratorHarness.AnalyzeAsync(sources));
        Assert.Contains("\"CARD0401\"", GeneratorHarness.Run(sources).AssertClean().Registration, StringComparison.Ordinal);
    }

    /// <summary>What keeps a card from being generated.</summary>
    private static async Task<Diagnostic[]> BreachesAsync(params string[] sources) =>
        [.. (await GeneratorHarness.AnalyzeAsync(sources)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    [Fact]
    public void The_rules_have_ids_of_their_own_and_sentences_without_a_full_stop()
    {
        Assert.Equal(Rules.OfDeclarations.Length, Rules.OfDeclarations.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rules.OfDeclarations, rule =>
        {
            Assert.Matches("^CARD0[1-5][0-9]{2}$", rule.Id);
            Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString(CultureInfo.InvariantCulture));
            Assert.True(rule.IsEnabledByDefault);
        });
    }
}
