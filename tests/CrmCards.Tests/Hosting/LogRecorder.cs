using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);

/// <summary>Keeps what an app logs.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private const int SignatureAccepted = 7;

    private readonly ConcurrentQueue<LogEntry> _entries = [];
    private readonly ConcurrentQueue<LogEntry> _errors = [];
    private readonly TaskCompletionSource<LogEntry> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<LogEntry>> _awaited = [];

    /// <summary>Everything that was logged.</summary>
    internal IEnumerable<LogEntry> All => _entries;

    /// <summary>What the cards logged themselves, but for each request that was let in.</summary>
    internal IEnumerable<LogEntry> OfCards => _entries.Where(entry => entry.Category == "CrmCards" && entry.Id.Id != SignatureAccepted);

    internal IEnumerable<LogEntry> Errors => _errors;

    /// <summary>The first entry of the cards with an event id, once it is there.</summary>
    internal Task<LogEntry> FirstAsync(int eventId) => Awaited(eventId).Task.InTimeAsync();

    /// <summary>The first entry of the cards, once it is there.</summary>
    internal Task<LogEntry> FirstOfCardsAsync() => _first.Task.InTimeAsync();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private TaskCompletionSource<LogEntry> Awaited(int eventId) =>
        _awaited.GetOrAdd(eventId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Add(LogEntry entry)
    {
        _entries.Enqueue(entry);
        if (entry.Level >= LogLevel.Error) _errors.Enqueue(entry);
        if (entry.Category != "CrmCards" || entry.Id.Id == SignatureAccepted) return;
        _first.TrySetResult(entry);
        Awaited(entry.Id.Id).TrySetResult(entry);
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            recorder.Add(new(category, logLevel, eventId, formatter(state, exception), exception));
    }
}
