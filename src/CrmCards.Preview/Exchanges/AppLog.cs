using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CrmCards.Preview.Exchanges;

/// <summary>
/// Hears what the app logs while it answers requests of the preview. They carry a trace id, by which the lines are told from those of other requests.
/// </summary>
internal sealed class AppLog : ILoggerProvider
{
    private const string Library = "CrmCards";

    /// <summary>The event of the library's log that tells of results that were not sent.</summary>
    private const int ResultsLeftOut = 22;

    private readonly ConcurrentDictionary<ActivityTraceId, FollowedRequest> _followed = new();

    public ILogger CreateLogger(string categoryName) => new CategoryLogger(this, categoryName);

    public void Dispose() => _followed.Clear();

    /// <summary>Follows the requests that are sent from here, until what is returned is disposed of.</summary>
    internal FollowedRequest Follow()
    {
        var request = new FollowedRequest(this);
        _followed[request.Trace] = request;
        return request;
    }

    /// <summary>The lines that the app logs while it answers one request.</summary>
    internal sealed class FollowedRequest : IDisposable
    {
        private readonly AppLog _log;
        private readonly Activity _activity;
        private readonly ConcurrentQueue<(LogView Line, Exception? Exception)> _lines = [];

        internal FollowedRequest(AppLog log)
        {
            _log = log;
            _activity = new Activity("CrmCards.Preview").SetParentId(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom()).Start();
        }

        internal ActivityTraceId Trace => _activity.TraceId;

        /// <summary>The lines; an exception that several layers log is told once.</summary>
        internal LogView[] Lines => [.. _lines.DistinctBy(line => line.Exception ?? (object)line.Line).Select(line => line.Line)];

        internal void Add(LogView line, Exception? exception) => _lines.Enqueue((line, exception));

        public void Dispose()
        {
            _log._followed.TryRemove(Trace, out _);
            _activity.Dispose();
        }
    }

    private sealed class CategoryLogger(AppLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning || category == Library && logLevel == LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Warning && (category != Library || eventId.Id != ResultsLeftOut)) return;
            if (Activity.Current is not { } activity || !log._followed.TryGetValue(activity.TraceId, out var request)) return;
            request.Add(new(logLevel.ToString(), category, formatter(state, exception), Place(exception), exception?.ToString()), exception);
        }

        /// <summary>The innermost line of code whose file is known.</summary>
        private static string? Place(Exception? exception)
        {
            if (exception is null) return null;
            var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileName() is not null);
            return frame is null ? null : $"{frame.GetFileName()}:{frame.GetFileLineNumber()}";
        }
    }
}
