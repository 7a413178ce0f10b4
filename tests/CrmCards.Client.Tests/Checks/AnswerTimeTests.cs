using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Client.Tests.Checks;

/// <summary>How long a caller waits, on a clock that the app itself moves on.</summary>
public class AnswerTimeTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData(CrmCaller.AppCard, 15)]
    [InlineData(CrmCaller.LegacyService, 5)]
    [InlineData(CrmCaller.LegacyServiceWithJson, 5)]
    public async Task An_answer_that_does_not_come_before_its_caller_gives_up_is_found(CrmCaller caller, int seconds)
    {
        var exchange = await FetchAsync(new() { Caller = caller }, TimeSpan.FromSeconds(seconds), answers: false);

        var finding = Assert.Single(exchange.Findings);
        Assert.Equal((ContractRule.TooSlow, FindingSeverity.Error), (finding.Rule, finding.Severity));
        Assert.Contains($"no answer after {seconds} s,", finding.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(seconds), exchange.Elapsed);
        Assert.Null(exchange.Answer);
    }

    [Theory]
    [InlineData(CrmCaller.AppCard)]
    [InlineData(CrmCaller.LegacyService)]
    public async Task A_timeout_that_is_given_is_kept_whoever_calls(CrmCaller caller)
    {
        var exchange = await FetchAsync(new() { Timeout = TimeSpan.FromMilliseconds(200), Caller = caller }, TimeSpan.FromMilliseconds(200), answers: false);

        Assert.Contains("no answer after 0.2 s,", Assert.Single(exchange.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CrmCaller.AppCard, 14_999)]
    [InlineData(CrmCaller.LegacyService, 4_999)]
    public async Task An_answer_just_in_time_is_read(CrmCaller caller, int milliseconds)
    {
        var exchange = await FetchAsync(new() { Caller = caller }, TimeSpan.FromMilliseconds(milliseconds), answers: true);

        Assert.NotNull(exchange.Card);
        Assert.DoesNotContain(exchange.Findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public async Task A_card_that_comes_after_the_converter_has_given_up_is_a_warning()
    {
        var exchange = await FetchAsync(new(), TimeSpan.FromMilliseconds(5_100), answers: true);

        Assert.Equal(
            "warning SlowAnswer at $: The answer came after 5.1 s, when HubSpot's converter has already given up (5 s): answer sooner",
            Assert.Single(exchange.Findings).ToString());
        Assert.NotNull(exchange.Card);
    }

    [Theory]
    [InlineData(CrmCaller.AppCard, 5)]
    [InlineData(CrmCaller.LegacyService, 6)]
    public async Task A_card_that_its_caller_waits_for_is_none(CrmCaller caller, int seconds) =>
        Assert.Empty((await FetchAsync(new() { Caller = caller, Timeout = TimeSpan.FromSeconds(10) }, TimeSpan.FromSeconds(seconds), answers: true)).Findings);

    [Fact]
    public async Task The_converter_waits_for_actions_as_long_as_other_app_cards_do()
    {
        await using var app = await StartAsync(TimeSpan.FromSeconds(14), """{"message":"Sent"}""");
        var action = new ReceivedAction { Path = "$", Type = CardActionType.ActionHook, Label = "Send", Uri = new("https://app.example.com/send"), HttpMethod = CardActionMethod.Post };

        var exchange = await Responses.ClientOf(app, new() { Time = _time }).RunAsync(action, Responses.Company, TestContext.Current.CancellationToken);

        Assert.Empty(exchange.Findings);
        Assert.Equal(TimeSpan.FromSeconds(14), exchange.Elapsed);
    }

    private async Task<FetchExchange> FetchAsync(CrmClientOptions options, TimeSpan after, bool answers)
    {
        await using var app = await StartAsync(after, answers ? """{"results":[]}""" : null);
        return await Responses.ClientOf(app, options with { Time = _time }).FetchAsync(Responses.Definition, Responses.Company, TestContext.Current.CancellationToken);
    }

    private Task<CannedApp> StartAsync(TimeSpan after, string? body) => CannedApp.StartAsync(context =>
    {
        _time.Advance(after);
        context.Response.ContentType = "application/json";
        return body is null ? Task.Delay(Timeout.Infinite, context.RequestAborted) : context.Response.WriteAsync(body);
    });
}
