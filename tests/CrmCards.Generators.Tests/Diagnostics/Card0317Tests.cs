using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0317Tests
{
    private const string Message = "'http://example.com/open' of the action 'Open' is http, which browsers do not open inside HubSpot's https page: use https";

    [Fact]
    public Task A_page_over_http_is_reported() => RuleTest.Reports(Rules.InsecureUri, Message, Card(), Open("{|#0:\"http://example.com/open\"|}"));

    [Fact]
    public Task So_is_one_of_an_action_made_at_run_time() => RuleTest.Reports(Rules.InsecureUri, Message, Made("{|#0:\"http://example.com/open\"|}"), Result());

    [Theory]
    [InlineData("https://example.com/open")]
    [InlineData("/open?next=http://example.com")]
    [InlineData("http://localhost:5080/open")]
    [InlineData("http://127.0.0.1/open")]
    public Task One_over_https_or_of_this_machine_is_not(string uri) => RuleTest.IsSilent(Made($"\"{uri}\", UriKind.RelativeOrAbsolute"), Open($"\"{uri}\""));

    [Theory]
    [InlineData("\"http://example.com/{objectId}\"", "\"https://example.com/{objectId}\"")]
    [InlineData("@\"HTTP://example.com\"", "@\"https://example.com\"")]
    public Task The_fix_uses_https(string uri, string mended) => RuleTest.Fixes<HttpsFix>("Use https", Open($"{{|CARD0317:{uri}|}}"), Open(mended), [Card()]);

    [Fact]
    public Task The_fix_mends_an_action_made_at_run_time() =>
        RuleTest.Fixes<HttpsFix>("Use https", Made("{|CARD0317:\"http://example.com/\"|}"), Made("\"https://example.com/\""), [Result()]);

    [Fact]
    public void The_card_is_generated_all_the_same() => GeneratorHarness.Run(Card(), Open("\"http://example.com/open\"")).AssertClean(cards: 1);

    private static string Open(string uri) => Result(attributes: $"[IframeAction(\"Open\", {uri}, Width = 1, Height = 1)]");

    private static string Made(string uri) =>
        Card(fetch: $"[DataFetch] public CardResponse<Ticket> Fetch() => new([]) {{ PrimaryAction = CardAction.Iframe(\"Open\", new Uri({uri}), 1, 1) }};");
}
