using System.Net;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Signatures;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Replays;

/// <summary>A signed action runs once: whoever sends it again gets the first answer.</summary>
public class ReplayTests
{
    private const int Repeated = 18;

    private int _runs;

    [Theory]
    [InlineData("Done", 200)]
    [InlineData("Not now", 409)]
    public async Task A_second_request_with_the_same_signature_gets_the_first_answer(string message, int status)
    {
        await using var app = await StartAsync();
        app.Probe.Act = (_, _) => Run(status == 200 ? CardActionResult.Success(message) : CardActionResult.Failure(message, status));
        var click = Click();

        Answer[] answers = [await click.SendAsync(app), await click.SendAsync(app), await click.SendAsync(app)];

        Assert.Equal(1, _runs);
        Assert.All(answers, answer => Assert.Equal(((HttpStatusCode)status, message), (answer.Status, answer.Message)));
        Assert.Equal(2, app.Log.OfCards.Count(entry => entry.Id.Id == Repeated));
    }

    [Fact]
    public async Task A_second_request_waits_for_the_first()
    {
        await using var app = await StartAsync();
        var (entered, release) = (NewSource(), NewSource());
        app.Probe.Act = async (_, _) =>
        {
            entered.SetResult();
            await release.Task;
            return await Run("Done");
        };
        var click = Click();

        var first = click.SendAsync(app);
        await entered.Task.InTimeAsync();
        var others = Enumerable.Range(0, 5).Select(_ => click.SendAsync(app)).ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll([first, .. others]).InTimeAsync(), answer => Assert.Equal("Done", answer.Message));
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Two_clicks_are_two_runs()
    {
        await using var app = await StartAsync();

        await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);
        await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_signed_URL_is_the_same_click()
    {
        await using var app = await StartAsync();
        var click = Click() with { Target = ProbeCard.ActionTarget + "&a=%2F" };

        await click.SendAsync(app);
        var repeat = await (click with { SentTarget = ProbeCard.ActionTarget + "&a=%2f" }).SendAsync(app);

        Assert.Equal((HttpStatusCode.OK, 1), (repeat.Status, _runs));
    }

    [Fact]
    public async Task A_handler_that_failed_runs_again()
    {
        await using var app = await StartAsync();
        app.Probe.Act = (_, _) => ++_runs == 1 ? throw new InvalidOperationException("Broken") : Task.FromResult<CardActionResult>("Done");
        var click = Click();

        Assert.Equal(HttpStatusCode.InternalServerError, (await click.SendAsync(app)).Status);
        Assert.Equal("Done", (await click.SendAsync(app)).Message);
        Assert.Equal("Done", (await click.SendAsync(app)).Message);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Who_waits_for_a_handler_that_fails_runs_it()
    {
        await using var app = await StartAsync();
        var (entered, release) = (NewSource(), NewSource());
        app.Probe.Act = async (_, _) =>
        {
            if (Interlocked.Increment(ref _runs) > 1) return "Done";
            entered.SetResult();
            await release.Task;
            throw new InvalidOperationException("Broken");
        };
        var click = Click();

        var first = click.SendAsync(app);
        await entered.Task.InTimeAsync();
        var second = click.SendAsync(app);
        release.SetResult();

        Assert.Equal(HttpStatusCode.InternalServerError, (await first.InTimeAsync()).Status);
        Assert.Equal("Done", (await second.InTimeAsync()).Message);
    }

    [Fact]
    public async Task An_action_that_timed_out_is_not_run_again()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = await StartAsync(time: time);
        var entered = NewSource();
        app.Probe.Act = async (_, cancellationToken) =>
        {
            _runs++;
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "Never";
        };
        var click = Click();

        var first = click.SendAsync(app);
        await entered.Task.InTimeAsync();
        time.Advance(TimeSpan.FromSeconds(4.5));

        Assert.Equal(HttpStatusCode.RequestTimeout, (await first.InTimeAsync()).Status);
        Assert.Equal(HttpStatusCode.RequestTimeout, (await click.SendAsync(app)).Status);
        Assert.Equal(1, _runs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_answer_is_kept_though_the_first_caller_has_left(bool listens)
    {
        await using var app = await StartAsync();
        var (entered, left, release) = (NewSource(), NewSource(), NewSource());
        app.Probe.Act = async (_, cancellationToken) =>
        {
            entered.SetResult();
            using var leaving = cancellationToken.Register(left.SetResult);
            await (listens ? left.Task : release.Task);
            return await Run("Done");
        };
        var click = Click();
        using var caller = new CancellationTokenSource();

        var first = app.SendAsIsAsync(click.For(app), caller.Token);
        await entered.Task.InTimeAsync();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await left.Task.InTimeAsync();
        var second = click.SendAsync(app);
        release.SetResult();

        Assert.Equal("Done", (await second.InTimeAsync()).Message);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task A_handler_that_stopped_when_its_caller_left_runs_again()
    {
        await using var app = await StartAsync();
        var entered = NewSource();
        app.Probe.Act = async (_, cancellationToken) =>
        {
            if (Interlocked.Increment(ref _runs) > 1) return "Done";
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "Never";
        };
        var click = Click();
        using var caller = new CancellationTokenSource();

        var first = app.SendAsIsAsync(click.For(app), caller.Token);
        await entered.Task.InTimeAsync();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.Equal("Done", (await click.SendAsync(app).InTimeAsync()).Message);
    }

    [Fact]
    public async Task A_signature_without_a_time_says_nothing_of_repeats()
    {
        await using var app = await StartAsync(new() { ["CrmCards:AcceptedSignatures"] = "V2" });
        var click = Click() with { Version = SignatureVersions.V2 };

        await click.SendAsync(app);
        await click.SendAsync(app);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var app = await StartAsync(new() { ["CrmCards:RunSignedActionsOnce"] = "false" });
        var click = Click();

        await click.SendAsync(app);
        await click.SendAsync(app);

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task A_data_fetch_may_be_repeated()
    {
        await using var app = await StartAsync();
        app.Probe.Fetch = (_, _) =>
        {
            _runs++;
            return Task.FromResult(new CardResponse<Item>([]));
        };
        var fetch = new SignedMessage(HttpMethod.Get, ProbeCard.FetchTarget);

        await fetch.SendAsync(app);
        await fetch.SendAsync(app);

        Assert.Equal(2, _runs);
    }

    private static SignedMessage Click() => new(HttpMethod.Post, ProbeCard.ActionTarget);

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<TestApp> StartAsync(Dictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var app = await TestApp.StartAsync(settings: settings, time: time);
        app.Probe.Act = (_, _) => Run("Done");
        return app;
    }

    private Task<CardActionResult> Run(CardActionResult result)
    {
        Interlocked.Increment(ref _runs);
        return Task.FromResult(result);
    }
}
