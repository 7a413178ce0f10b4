namespace CrmCards.Hosting;

/// <summary>Counts down the time that a request may take. A clock that has not expired serves the next request.</summary>
internal sealed class DeadlineClock : IDisposable
{
    private CancellationTokenSource? _source;

    /// <summary>Starts the time.</summary>
    internal CancellationTokenSource Start(TimeSpan limit, TimeProvider time)
    {
        if (_source is null)
            _source = new(limit, time);
        else
            _source.CancelAfter(limit);
        return _source;
    }

    /// <param name="isWatched">Whether a handler goes on that may still look at the token: then it is its own for good.</param>
    internal void Stop(bool isWatched)
    {
        if (isWatched)
        {
            _source = null;
        }
        else if (_source?.TryReset() == false)
        {
            _source.Dispose();
            _source = null;
        }
    }

    public void Dispose() => _source?.Dispose();
}
