using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0305Tests
{
    [Theory]
    [InlineData("new[] { \"https://status.example.com/\" }", "https://example.com/report", "https://example.com/")]
    [InlineData("new[] { \"https://example.com/status/\" }", "https://example.com/report?by={title}", "https://example.com/")]
    [InlineData("new string[0]", "https://example.com", "https://example.com/")]
    public Task An_address_outside_the_base_URLs_that_the_card_names_is_reported(string baseUrls, string uri, string site) =>
        RuleTest.Reports(
            Rules.ForeignUri,
            $"'{uri}' of the action 'Open' is outside ActionBaseUrls of the card 'TicketCard', so callers would not run it, or not show the card: add '{site}' there",
            Named(baseUrls), Open($"{{|#0:\"{uri}\"|}}"));

    [Theory]
    [InlineData("new[] { \"https://example.com\" }", "https://example.com/report")]
    [InlineData("new[] { \"https://status.example.com/\", \"https://EXAMPLE.com/reports/\" }", "https://example.com/reports/{objectId}")]
    [InlineData("new[] { \"https://status.example.com/\" }", "/report")]
    public Task One_within_them_is_not(string baseUrls, string uri) => RuleTest.IsSilent(Named(baseUrls), Open($"\"{uri}\""));

    [Fact]
    public Task Where_the_card_names_none_those_of_its_actions_are_taken() => RuleTest.IsSilent(Card(), Open("\"https://example.com/report\""));

    [Fact]
    public void The_definition_has_the_named_ones() =>
        Assert.Contains(
            "ActionBaseUrls = [\"https://example.com/\", \"https://status.example.com/a/\"],",
            GeneratorHarness.Run(Named("new[] { \"https://status.example.com/a/\", \"https://example.com\" }"), Open("\"https://example.com/report\""))
                .AssertClean(cards: 1)
                .Text("Acme.TicketCard.Definition.g.cs"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("example.com", "it is neither an absolute http(s) address nor a path that starts with a slash")]
    [InlineData("/status", "it is not an absolute http(s) address")]
    [InlineData("https://example.com/{objectId}", "it holds placeholders")]
    public Task A_base_URL_that_is_none_is_reported_at_the_card(string baseUrl, string fault) =>
        RuleTest.Reports(
            Rules.UnusableTitleOrRoute,
            $"The action base URL '{baseUrl}' of the card 'TicketCard' cannot be used: {fault}",
            Named($"{{|#0:new[] {{ \"{baseUrl}\" }}|}}"), Result());

    [Theory]
    [InlineData("new[] { \"https://status.example.com/\" }", "new[] { \"https://status.example.com/\", \"https://example.com/\" }")]
    [InlineData("new string[] { \"https://status.example.com/\" }", "new string[] { \"https://status.example.com/\", \"https://example.com/\" }")]
    [InlineData("new string[0]", "new[] { \"https://example.com/\" }")]
    [InlineData("new[] {\n    \"https://status.example.com/\",\n}", "new[] {\n    \"https://status.example.com/\", \"https://example.com/\",\n}")]
    public Task The_fix_adds_the_site_to_the_card(string baseUrls, string fixedBaseUrls) =>
        RuleTest.FixesElsewhere<BaseUrlFix>(
            "Add 'https://example.com/' to ActionBaseUrls",
            [Open("{|CARD0305:\"https://example.com/report\"|}"), Named(baseUrls)],
            [Open("\"https://example.com/report\""), Named(fixedBaseUrls)]);

    [Fact]
    public Task An_action_made_at_run_time_outside_them_is_reported() =>
        RuleTest.Reports(
            Rules.ForeignUri,
            "'https://example.com/report' of the action 'Report' is outside ActionBaseUrls of the card 'TicketCard', so callers would not run it, or not show the card: add 'https://example.com/' there",
            AtRunTime("new[] { \"https://status.example.com\" }", "{|#0:\"https://example.com/report\"|}"), Result());

    [Theory]
    [InlineData("new[] { \"https://example.com\" }", "\"https://example.com/report\"")]
    [InlineData("new[] { \"https://status.example.com\" }", "\"/report\", UriKind.Relative")]
    public Task One_within_them_that_is_made_at_run_time_is_not(string baseUrls, string uri) => RuleTest.IsSilent(AtRunTime(baseUrls, uri), Result());

    [Fact]
    public Task The_fix_adds_the_site_of_one_made_at_run_time() =>
        RuleTest.Fixes<BaseUrlFix>(
            "Add 'https://example.com/' to ActionBaseUrls",
            AtRunTime("new[] { \"https://status.example.com\" }", "{|CARD0305:\"https://example.com/report\"|}"),
            AtRunTime("new[] { \"https://status.example.com\", \"https://example.com/\" }", "\"https://example.com/report\""),
            [Result()]);

    private static string AtRunTime(string baseUrls, string uri) => Card(
        attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\", ActionBaseUrls = {baseUrls})] [ShowOn(CrmObjectType.Deal)]",
        fetch: $$"""[DataFetch] public CardResponse<Ticket> Fetch() => new([]) { PrimaryAction = CardAction.Iframe("Report", new Uri({{uri}}), 1, 1) };""");

    private static string Named(string baseUrls) =>
        Card(attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\", ActionBaseUrls = {baseUrls})] [ShowOn(CrmObjectType.Deal)]");

    private static string Open(string uri) => Result(attributes: $"[IframeAction(\"Open\", {uri}, Width = 1, Height = 1)]");
}
