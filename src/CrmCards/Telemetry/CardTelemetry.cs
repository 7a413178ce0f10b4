using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CrmCards.Telemetry;

/// <summary>The activities and metrics of the endpoints. Names are stable and documented in docs/hosting.md.</summary>
internal sealed class CardTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    internal const string SourceName = "CrmCards";

    internal const string Handled = "ok";
    internal const string Repeated = "repeat";
    internal const string Invalid = "invalid";
    internal const string Unsigned = "unsigned";
    internal const string TimedOut = "timeout";
    internal const string Aborted = "aborted";
    internal const string Failed = "error";

    private const string CardTag = "crmcards.card";
    private const string ActionTag = "crmcards.action";
    private const string OutcomeTag = "crmcards.outcome";
    private const string StatusTag = "http.response.status_code";

    private static readonly ActivitySource Activities = new(SourceName);
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 4, 4.5, 5];

    private readonly Histogram<double> _fetches;
    private readonly Histogram<double> _actions;
    private readonly Histogram<int> _results;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _timeouts;
    private readonly Counter<long> _cacheLookups;

    public CardTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        var durations = new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds };
        _fetches = meter.CreateHistogram("crmcards.fetch.duration", "s", "How long the app takes to answer data fetches.", advice: durations);
        _actions = meter.CreateHistogram("crmcards.action.duration", "s", "How long the app takes to answer actions.", advice: durations);
        _results = meter.CreateHistogram<int>("crmcards.fetch.results", "{result}", "How many results a data fetch returns.");
        _refusals = meter.CreateCounter<long>("crmcards.refusals", "{request}", "Requests that were refused, by reason.");
        _timeouts = meter.CreateCounter<long>("crmcards.timeouts", "{request}", "Requests whose handler did not end in time.");
        _cacheLookups = meter.CreateCounter<long>("crmcards.cache.lookups", "{request}", "Data fetches of cached cards, by what the cache had.");
    }

    internal static Activity? Start(EndpointName endpoint)
    {
        var activity = Activities.StartActivity(endpoint.Action is null ? "crmcards.fetch" : "crmcards.action");
        activity?.SetTag(CardTag, endpoint.Card);
        if (endpoint.Action is not null) activity?.SetTag(ActionTag, endpoint.Action);
        return activity;
    }

    internal void Complete(EndpointName endpoint, Activity? activity, string outcome, int statusCode, TimeSpan duration)
    {
        activity?.SetTag(OutcomeTag, outcome);
        if (outcome is Failed or TimedOut) activity?.SetStatus(ActivityStatusCode.Error, outcome);
        var durations = endpoint.Action is null ? _fetches : _actions;
        if (!durations.Enabled && !_timeouts.Enabled) return;

        var tags = new TagList { { CardTag, endpoint.Card }, { OutcomeTag, outcome }, { StatusTag, statusCode } };
        if (endpoint.Action is not null) tags.Add(ActionTag, endpoint.Action);
        durations.Record(duration.TotalSeconds, tags);
        if (outcome == TimedOut) _timeouts.Add(1, tags);
    }

    internal void LookedUp(EndpointName endpoint, bool hit) =>
        _cacheLookups.Add(1, new KeyValuePair<string, object?>(CardTag, endpoint.Card), new KeyValuePair<string, object?>("crmcards.cache.result", hit ? "hit" : "miss"));

    internal void Returned(EndpointName endpoint, int results) => _results.Record(results, new KeyValuePair<string, object?>(CardTag, endpoint.Card));

    internal void Refused(EndpointName endpoint, string reason) =>
        _refusals.Add(1, new KeyValuePair<string, object?>(CardTag, endpoint.Card), new KeyValuePair<string, object?>("crmcards.reason", reason));
}
