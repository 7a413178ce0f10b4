using System.Net;
using CrmCards.Tests.Requests;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Hosting;

public class DeadlineTests
{
    private const int TimedOut = 9;
    private const int Abandoned = 10;
    private const int EndedLate = 11;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_fetch_that_takes_too_long_is_cancelled_and_answered_with_504()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        app.Probe.Fetch = async (_, cancellationToken) =>
        {
            _entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new([]);
        };

        var answer = await AfterAsync(TimeSpan.FromSeconds(4.5), app.GetAsync(ProbeCard.FetchTarget));

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal("The app did not answer in time.", answer.Message);
        Assert.Equal([TimedOut], app.Log.OfCards.Select(entry => entry.Id.Id));
    }

    [Fact]
    public async Task An_action_that_takes_too_long_is_answered_with_408_so_that_nobody_repeats_it()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        app.Probe.Act = async (_, cancellationToken) =>
        {
            _entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "Never";
        };

        var answer = await AfterAsync(TimeSpan.FromSeconds(4.5), app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget));

        Assert.Equal(HttpStatusCode.RequestTimeout, answer.Status);
        Assert.Contains("may have run anyway", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_ignores_its_token_is_left_alone_and_its_end_is_logged()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        var stubborn = new TaskCompletionSource<CardResponse<Item>>();
        app.Probe.Fetch = (_, _) =>
        {
            _entered.SetResult();
            return stubborn.Task;
        };

        var answer = await AfterAsync(TimeSpan.FromSeconds(4.5), app.GetAsync(ProbeCard.FetchTarget));

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal([TimedOut, Abandoned], app.Log.OfCards.Select(entry => entry.Id.Id));
        stubborn.SetException(new InvalidOperationException("Too late"));
        Assert.Equal("Too late", (await app.Log.FirstAsync(EndedLate)).Exception?.Message);
    }

    [Fact]
    public async Task A_handler_that_ends_at_the_last_moment_is_still_answered()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        app.Probe.Fetch = async (_, cancellationToken) =>
        {
            _entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return new([]);
        };

        var answer = await AfterAsync(TimeSpan.FromSeconds(4.5), app.GetAsync(ProbeCard.FetchTarget));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(app.Log.OfCards);
    }

    [Fact]
    public async Task The_deadline_can_be_set()
    {
        await using var app = await TestApp.StartAsync(time: _time, settings: new Dictionary<string, string?> { ["CrmCards:HandlerTimeout"] = "00:00:01" });
        app.Probe.Fetch = async (_, cancellationToken) =>
        {
            _entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new([]);
        };

        var answer = await AfterAsync(TimeSpan.FromSeconds(1), app.GetAsync(ProbeCard.FetchTarget));

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
    }

    [Fact]
    public async Task The_time_of_a_request_that_was_refused_is_not_counted_against_the_next_one()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        app.Probe.Act = (_, cancellationToken) => Task.FromResult<CardActionResult>(cancellationToken.IsCancellationRequested ? "Too late" : "In time");
        var refused = await app.SendAsIsAsync(new(HttpMethod.Post, app.Uri(ProbeCard.ActionTarget)) { Content = EchoApp.Json("{}") });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("In time", (await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget, EchoApp.Json("{}"))).Message);
    }

    [Fact]
    public async Task A_handler_that_cancels_itself_has_failed_not_timed_out()
    {
        await using var app = await TestApp.StartAsync(time: _time);
        app.Probe.Fetch = (_, _) => Task.FromCanceled<CardResponse<Item>>(new CancellationToken(canceled: true));

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetAsync(ProbeCard.FetchTarget)).Status);
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:01")]
    [InlineData("01:00:01")]
    public async Task A_deadline_out_of_range_keeps_the_app_from_starting(string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => TestApp.StartAsync(settings: new Dictionary<string, string?> { ["CrmCards:HandlerTimeout"] = value }));

        Assert.Contains("CrmCards:HandlerTimeout", failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Lets the app's clock run once the handler does, and then little by little until the answer is there.</summary>
    private async Task<Answer> AfterAsync(TimeSpan time, Task<Answer> answer)
    {
        await _entered.Task.InTimeAsync();
        _time.Advance(time);
        using var limit = new CancellationTokenSource(Waits.Limit);
        while (await Task.WhenAny(answer, Task.Delay(10, limit.Token)) != answer && !limit.IsCancellationRequested)
            _time.Advance(TimeSpan.FromMilliseconds(50));
        return await answer.InTimeAsync();
    }
}
