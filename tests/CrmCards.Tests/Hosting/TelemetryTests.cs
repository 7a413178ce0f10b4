using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CrmCards.Tests.Signatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Hosting;

public class TelemetryTests
{
    [Fact]
    public async Task A_fetch_is_measured_with_its_outcome_and_its_results()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = (_, _) => Task.FromResult(new CardResponse<Item>([.. Enumerable.Range(1, 7).Select(id => new Item { Id = id })]));
        using var durations = Collect<double>(app, "crmcards.fetch.duration");
        using var results = Collect<int>(app, "crmcards.fetch.results");

        await app.GetAsync(ProbeCard.FetchTarget);
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        var duration = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.InRange(duration.Value, 0, 60);
        Assert.Equal("ProbeCard", duration.Tags["crmcards.card"]);
        Assert.Equal("ok", duration.Tags["crmcards.outcome"]);
        Assert.Equal(200, duration.Tags["http.response.status_code"]);
        Assert.Equal(5, Assert.Single(results.GetMeasurementSnapshot()).Value);
    }

    [Fact]
    public async Task A_failing_action_is_measured_as_an_error()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Act = (_, _) => throw new InvalidOperationException("Broken");
        using var durations = Collect<double>(app, "crmcards.action.duration");

        await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        var duration = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.Equal("Touch", duration.Tags["crmcards.action"]);
        Assert.Equal("error", duration.Tags["crmcards.outcome"]);
        Assert.Equal(500, duration.Tags["http.response.status_code"]);
    }

    [Theory]
    [InlineData("missing", null, null, null)]
    [InlineData("mismatch", RequestSignature.V3Header, "AAAA", "now")]
    [InlineData("stale", RequestSignature.V3Header, "AAAA", "1500000000000")]
    [InlineData("bad_timestamp", RequestSignature.V3Header, "AAAA", "soon")]
    [InlineData("unknown_version", RequestSignature.Header, "abc", null)]
    public async Task A_refused_signature_is_counted_by_reason(string reason, string? header, string? signature, string? timestamp)
    {
        await using var app = await TestApp.StartAsync();
        using var refusals = Collect<long>(app, "crmcards.refusals");
        using var durations = Collect<double>(app, "crmcards.fetch.duration");
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget));
        if (header is not null) request.Headers.Add(header, signature);
        if (timestamp is not null)
            request.Headers.Add(RequestSignature.TimestampHeader, timestamp == "now" ? DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : timestamp);

        await app.SendAsIsAsync(request);
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken).InTimeAsync();

        AssertRefused(reason, refusals);
        Assert.Equal(("unsigned", 401), Outcome(durations));
    }

    [Fact]
    public async Task A_malformed_request_is_counted_as_invalid()
    {
        await using var app = await TestApp.StartAsync();
        using var refusals = Collect<long>(app, "crmcards.refusals");
        using var durations = Collect<double>(app, "crmcards.fetch.duration");

        await app.GetAsync(ProbeCard.Route);
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken).InTimeAsync();

        AssertRefused("invalid", refusals);
        Assert.Equal(("invalid", 400), Outcome(durations));
    }

    [Theory]
    [InlineData("Development", null, "not_local")]
    [InlineData("Production", "78", "no_secret")]
    public async Task A_request_without_a_secret_to_check_it_with_is_counted(string environment, string? appWithSecret, string reason)
    {
        var settings = new Dictionary<string, string?> { ["CrmCards:ClientSecret"] = null };
        if (appWithSecret is not null) settings[$"CrmCards:AppClientSecrets:{appWithSecret}:0"] = "a secret";
        await using var app = await TestApp.StartAsync(environment: environment, settings: settings);
        using var refusals = Collect<long>(app, "crmcards.refusals");
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget + "&appId=77"));
        request.Headers.Add("Via", "1.1 proxy");

        await app.SendAsIsAsync(request);
        await refusals.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken).InTimeAsync();

        AssertRefused(reason, refusals);
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_counted_and_measured_by_the_apps_clock()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = await TestApp.StartAsync(time: time);
        using var timeouts = Collect<long>(app, "crmcards.timeouts");
        using var durations = Collect<double>(app, "crmcards.action.duration");
        var entered = new TaskCompletionSource();
        app.Probe.Act = async (_, cancellationToken) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "Never";
        };

        var answer = app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);
        await entered.Task.InTimeAsync();
        time.Advance(TimeSpan.FromSeconds(4.5));
        await answer.InTimeAsync();
        await timeouts.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken).InTimeAsync();

        Assert.Equal(1, Assert.Single(timeouts.GetMeasurementSnapshot()).Value);
        Assert.Equal(("timeout", 408), Outcome(durations));
        Assert.Equal(4.5, Assert.Single(durations.GetMeasurementSnapshot()).Value);
    }

    [Fact]
    public async Task A_repeated_action_is_told_from_one_that_ran()
    {
        await using var app = await TestApp.StartAsync();
        using var durations = Collect<double>(app, "crmcards.action.duration");
        var click = new SignedMessage(HttpMethod.Post, ProbeCard.ActionTarget);

        await click.SendAsync(app);
        await click.SendAsync(app);
        await durations.WaitForMeasurementsAsync(2, TestContext.Current.CancellationToken).InTimeAsync();

        Assert.Equal(["ok", "repeat"], durations.GetMeasurementSnapshot().Select(duration => duration.Tags["crmcards.outcome"]));
    }

    [Fact]
    public async Task An_activity_tells_card_action_and_outcome()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await TestApp.StartAsync();
        using var durations = Collect<double>(app, "crmcards.action.duration");
        using var caller = new Activity("caller").Start();

        await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        // The activity stops right behind the measurement.
        await Waits.UntilAsync(() => Task.FromResult(Own() is not null));
        var activity = Own()!;
        Assert.Equal("crmcards.action", activity.OperationName);
        Assert.Equal("ProbeCard", activity.GetTagItem("crmcards.card"));
        Assert.Equal("Touch", activity.GetTagItem("crmcards.action"));
        Assert.Equal("ok", activity.GetTagItem("crmcards.outcome"));

        Activity? Own() => activities.FirstOrDefault(stopped => stopped.Source.Name == "CrmCards" && stopped.TraceId == caller.TraceId);
    }

    private static MetricCollector<T> Collect<T>(TestApp app, string instrument) where T : struct =>
        new(app.Services.GetRequiredService<IMeterFactory>(), "CrmCards", instrument);

    private static void AssertRefused(string reason, MetricCollector<long> refusals)
    {
        var refusal = Assert.Single(refusals.GetMeasurementSnapshot());
        Assert.Equal((1, reason, "ProbeCard"), (refusal.Value, refusal.Tags["crmcards.reason"], refusal.Tags["crmcards.card"]));
    }

    private static (object? Outcome, object? Status) Outcome(MetricCollector<double> durations)
    {
        var duration = Assert.Single(durations.GetMeasurementSnapshot());
        return (duration.Tags["crmcards.outcome"], duration.Tags["http.response.status_code"]);
    }
}
