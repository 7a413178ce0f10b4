namespace CrmCards.Telemetry;

/// <summary>Writes at most one line a minute to the log, where otherwise every request would write one.</summary>
internal sealed class LogThrottle(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private long _next;

    /// <summary>Whether it is time for a line.</summary>
    internal bool Passes()
    {
        var (now, next) = (time.GetTimestamp(), Volatile.Read(ref _next));
        var following = now + (long)(Interval.TotalSeconds * time.TimestampFrequency);
        return now >= next && Interlocked.CompareExchange(ref _next, following, next) == next;
    }
}
