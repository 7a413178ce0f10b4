namespace CrmCards.Load.Fuzzing;

/// <summary>A clock that the run sets forward, so that what an app keeps for minutes is forgotten within the run, too.</summary>
internal sealed class FastClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMilliseconds(Interlocked.Read(ref _ahead));

    internal void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, (long)time.TotalMilliseconds);
}
