using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);

/// <summary>Keeps what an app logs.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource<LogEntry>> _awaited = [];

    internal IEnumerable<LogEntry> Entries => _entries;

    /// <summary>What the cards logged themselves.</summary>
    internal IEnumerable<LogEntry> OfCards => _entries.Where(entry => entry.Category == "CrmCards");

    internal IEnumerable<LogEntry> Errors => _entries.Where(entry => entry.Level >= LogLevel.Error);

    /// <summary>The first entry of the cards with an event id, once it is there.</summary>
    internal Task<LogEntry> FirstAsync(int eventId) => Awaited(eventId).Task;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private TaskCompletionSource<LogEntry> Awaited(int eventId) =>
        _awaited.GetOrAdd(eventId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Add(LogEntry entry)
    {
        _entries.Enqueue(entry);
        if (entry.Category == "CrmCards") Awaited(entry.Id.Id).TrySetResult(entry);
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            recorder.Add(new(category, logLevel, eventId, formatter(state, exception), exception));
    }
}
