using CrmCards.CodeFixes;
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
    [InlineData("//example.com/edit", "a path has only single slashes")]
    [InlineData("/tickets/{objectId", "it has an unmatched '{'")]
    [InlineData("/100%/{objectId}", "a % must be followed by two hexadecimal digits; for the character itself, write %25")]
    public Task A_page_that_cannot_be_opened_is_reported_at_its_address(string uri, string fault) =>
        RuleTest.Reports(Rules.UnusableUri, $"'{uri}' cannot be the URI of the action 'Edit': {fault}", Card(), Edit($"{{|#0:\"{uri}\"|}}"));

    [Theory]
    [InlineData("run/{objectId}/{title}", "it must start with a slash, as a path of this app")]
    [InlineData("/run?a=b", "a route has no query, no fragment, no * and no %")]
    [InlineData("/run/{objectId:long}", "'{objectId:long}' has a constraint, but a placeholder is only a name; write '{objectId}'")]
    [InlineData("/run/{objectId?}", "'{objectId?}' is optional, but a placeholder always has a value; write '{objectId}'")]
    [InlineData("/run/{**objectId}", "'{**objectId}' takes any number of segments, but a placeholder is one; write '{objectId}'")]
    [InlineData("/run/{objectId=1}", "'{objectId=1}' has a default value, but a placeholder is only a name; write '{objectId}'")]
    [InlineData("/run/{}", "'{}' has no name; write the name of a parameter into it")]
    [InlineData("/run/{object id}", "'{object id}' is not a name; write the name of a parameter into it")]
    [InlineData("/run*", "a route has no query, no fragment, no * and no %")]
    [InlineData("/run/{objectId}/{objectId}", "a route has each placeholder only once")]
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

    [Theory]
    [InlineData("\"tickets/edit\"", "\"/tickets/edit\"", "/tickets/edit")]
    [InlineData("@\"tickets/{objectId}?tab=1\"", "@\"/tickets/{objectId}?tab=1\"", "/tickets/{objectId}?tab=1")]
    public Task The_fix_starts_a_page_with_a_slash(string uri, string fixedUri, string path) =>
        RuleTest.Fixes<SlashFix>($"Write '{path}'", Edit($"{{|CARD0304:{uri}|}}"), Edit(fixedUri), [Card()]);

    [Fact]
    public Task The_fix_starts_a_route_with_a_slash() =>
        RuleTest.Fixes<SlashFix>(
            "Write '/run'",
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, {|CARD0304:\"run\"|})] public CardActionResult Run() => \"Done\";"),
            Card(hooks: "[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run() => \"Done\";"),
            [Result()]);

    [Fact]
    public Task The_fix_starts_the_path_of_an_action_made_at_run_time_with_a_slash() =>
        RuleTest.Fixes<SlashFix>(
            "Write '/tickets'",
            Made("new({|CARD0304:\"tickets\"|}, UriKind.Relative)"),
            Made("new(\"/tickets\", UriKind.Relative)"),
            [Result()]);

    [Theory]
    [InlineData("\"example.com/edit\"")]
    [InlineData("\"javascript:alert(1)\"")]
    [InlineData("\"a\\\\b\"")]
    [InlineData("Page")]
    public Task What_may_be_another_address_is_left_to_the_user(string uri) =>
        RuleTest.OffersNoFix<SlashFix>(
            Result(attributes: $"[IframeAction(\"Edit\", {{|CARD0304:{uri.Replace("Page", "Ticket.Page", StringComparison.Ordinal)}|}}, Width = 1, Height = 1)]", members: "public const string Page = \"edit\";"), Card());

    [Fact]
    public Task A_text_that_is_no_relative_address_yet_is_left_to_the_user() =>
        RuleTest.OffersNoFix<SlashFix>(Made("new Uri({|CARD0304:\"tickets\"|})"), Result());

    private static string Edit(string uri, string more = "") => Result(attributes: $"[IframeAction(\"Edit\", {uri}, Width = 1, Height = 1{more})]");

    private static string Made(string uri) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.Iframe(\"Edit\", {uri}, 1, 1) }};");
}
