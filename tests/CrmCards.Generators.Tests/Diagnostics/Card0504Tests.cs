using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0504Tests
{
    [Theory]
    [InlineData("[DataFetch] public Task<CardResponse<Ticket>> {|#0:Load|}() => Task.FromResult(new CardResponse<Ticket>([]));")]
    [InlineData("[DataFetch] public async ValueTask<CardResponse<Ticket>> {|#0:Load|}(string? domain) { await Task.Yield(); return new([]); }")]
    [InlineData("[DataFetch] public CardResponse<Ticket> Fetch() => new([]); [ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public Task<CardActionResult> {|#0:Load|}() => Task.FromResult<CardActionResult>(\"Done\");")]
    public Task A_handler_that_cannot_be_cancelled_is_reported_at_its_name(string handlers) =>
        RuleTest.Reports(
            Rules.MissingCancellationToken,
            "'Load' takes no CancellationToken, so its work goes on after the caller has given up: take one, and pass it on",
            Card(fetch: handlers), Result());

    [Theory]
    [InlineData("[DataFetch] public Task<CardResponse<Ticket>> Fetch(CancellationToken token) => Task.FromResult(new CardResponse<Ticket>([]));")]
    [InlineData("[DataFetch] public CardResponse<Ticket> Fetch() => new([]);")]
    public Task One_that_can_be_or_that_is_done_at_once_is_not(string fetch) => RuleTest.IsSilent(Card(fetch: fetch), Result());

    [Fact]
    public Task A_method_that_is_no_handler_is_not() => RuleTest.IsSilent(Card(hooks: "public Task OtherAsync() => Task.CompletedTask;"), Result());

    [Theory]
    [InlineData("()", "(CancellationToken cancellationToken)")]
    [InlineData("(string? domain)", "(string? domain, CancellationToken cancellationToken)")]
    [InlineData("(CardRequest request, string domain = \"\")", "(CardRequest request, CancellationToken cancellationToken, string domain = \"\")")]
    public Task The_fix_adds_the_parameter(string before, string after) =>
        RuleTest.Fixes<CancellationTokenFix>(
            "Add a CancellationToken parameter",
            Card(fetch: $"[DataFetch] public Task<CardResponse<Ticket>> {{|CARD0504:Fetch|}}{before} => Task.FromResult(new CardResponse<Ticket>([]));"),
            Card(fetch: $"[DataFetch] public Task<CardResponse<Ticket>> Fetch{after} => Task.FromResult(new CardResponse<Ticket>([]));"),
            [Result()]);
}
