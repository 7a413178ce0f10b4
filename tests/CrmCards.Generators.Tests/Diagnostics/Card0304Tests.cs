using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0304Tests
{
    [Theory]
    [InlineData("tickets/edit", "it is neither an absolute http(s) address nor a path that starts with a slash")]
    [InlineData("javascript:alert(1)", "it is neither an absolute http(s) address nor a path that starts with a slash")]
    [InlineData("https://{title}/edit", "it is neither an absolute http(s) address nor a path that starts with a slash")]
    [InlineData("https://example.com{title}/edit", "a placeholder cannot stand in the host")]
    [InlineData("//example.com/edit", "a path has single slashes only")]
    [InlineData("/tickets/{objectId", "it has an unmatched '{'")]
    [InlineData("/100%/{objectId}", "a % stands before two hexadecimal digits; for the character itself write %25")]
    public Task A_page_that_cannot_be_opened_is_reported_at_its_address(string uri, string fault) =>
        RuleTest.Reports(Rules.UnusableUri, $"'{uri}' cannot be the URI of the action 'Edit': {fault}", Card(), Edit($"{{|#0:\"{uri}\"|}}"));

    [Theory]
    [InlineData("run", "it must start with a slash, as a path of this app")]
    [InlineData("/run?a=b", "a route has no query, no fragment, no * and no %")]
    [InlineData("/run/{objectId:long}", "a placeholder is a name only")]
    [InlineData("/run/{objectId}/{objectId}", "a placeholder stands in a route once")]
    [InlineData("/run/{objectId}-{title}", "a placeholder is a whole segment of a route")]
    public Task A_route_that_cannot_be_mapped_is_reported_at_the_route(string route, string fault) =>
        RuleTest.Reports(
            Rules.UnusableUri,
            $"'{route}' cannot be the URI of the action 'Run': {fault}",
            Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, {{|#0:\"{route}\"|}})] public CardActionResult Run(long objectId, string title) => title + objectId;"), Result());

    [Theory]
    [InlineData("\"https://example.com/edit\"", "only a page of this app can be signed: write its path")]
    [InlineData("\"/edit#{objectId}\"", "a signed page has no fragment")]
    public Task A_page_that_cannot_be_signed_is_reported(string uri, string fault) =>
        RuleTest.Reports(Rules.UnusableUri, $"'{uri.Trim('"')}' cannot be the URI of the action 'Edit': {fault}", Card(), Edit($"{{|#0:{uri}|}}", ", Signed = true"));

    [Theory]
    [InlineData("new Uri({|#0:\"javascript:alert(1)\"|})", "javascript:alert(1)")]
    [InlineData("new Uri({|#0:\"//example.com\"|}, UriKind.Relative)", "//example.com")]
    [InlineData("new({|#0:\"tickets\"|}, UriKind.Relative)", "tickets")]
    public Task The_address_of_an_action_made_at_run_time_is_reported(string uri, string text) =>
        RuleTest.Reports(
            Rules.UnusableUri,
            $"'{text}' cannot be the URI of the action 'Edit': it is neither an absolute http(s) address nor a path that starts with a slash",
            Made(uri), Result());

    [Theory]
    [InlineData("/")]
    [InlineData("/tickets/{objectId}.html?by={title}#top")]
    [InlineData("https://example.com?id={objectId}")]
    [InlineData("https://größe.example/{objectId}")]
    [InlineData("/100%25/{objectId}")]
    public Task A_path_or_an_address_is_not(string uri) => RuleTest.IsSilent(Card(), Edit($"\"{uri}\""));

    [Theory]
    [InlineData("new Uri(\"https://example.com/a//b\")")]
    [InlineData("new Uri(\"/a//b?c={d}\", UriKind.Relative)")]
    [InlineData("new Uri(Environment.NewLine)")]
    public Task Nor_is_one_of_an_action_made_at_run_time(string uri) => RuleTest.IsSilent(Made(uri), Result());

    private static string Edit(string uri, string more = "") => Result(attributes: $"[IframeAction(\"Edit\", {uri}, Width = 1, Height = 1{more})]");

    private static string Made(string uri) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.Iframe(\"Edit\", {uri}, 1, 1) }};");
}
