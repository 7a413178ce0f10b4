using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

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

    [Fact]
    public async Task Refusals_are_counted_by_reason()
    {
        await using var app = await TestApp.StartAsync();
        using var refusals = Collect<long>(app, "crmcards.refusals");

        await app.SendAsIsAsync(new(HttpMethod.Get, app.Uri(ProbeCard.FetchTarget)));
        await app.GetAsync(ProbeCard.Route);
        await refusals.WaitForMeasurementsAsync(2, TestContext.Current.CancellationToken);

        Assert.Equal(["missing", "invalid"], refusals.GetMeasurementSnapshot().Select(refusal => refusal.Tags["crmcards.reason"]));
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
        Activity? activity;
        while ((activity = activities.FirstOrDefault(stopped => stopped.Source.Name == "CrmCards" && stopped.TraceId == caller.TraceId)) is null)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        Assert.Equal("crmcards.action", activity.OperationName);
        Assert.Equal("ProbeCard", activity.GetTagItem("crmcards.card"));
        Assert.Equal("Touch", activity.GetTagItem("crmcards.action"));
        Assert.Equal("ok", activity.GetTagItem("crmcards.outcome"));
    }

    private static MetricCollector<T> Collect<T>(TestApp app, string instrument) where T : struct =>
        new(app.Services.GetRequiredService<IMeterFactory>(), "CrmCards", instrument);
}
