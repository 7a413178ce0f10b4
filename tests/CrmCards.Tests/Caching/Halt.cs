namespace CrmCards.Tests.Caching;

/// <summary>A place where calls stop until a test lets them go on.</summary>
internal sealed class Halt
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;

    internal int Calls => Volatile.Read(ref _calls);

    /// <summary>Stops a call.</summary>
    internal Task StopAsync()
    {
        Interlocked.Increment(ref _calls);
        _reached.TrySetResult();
        return _released.Task;
    }

    /// <summary>Stops the calls with a key that begins like this.</summary>
    internal Func<string, Task> For(string prefix) => key => key.StartsWith(prefix, StringComparison.Ordinal) ? StopAsync() : Task.CompletedTask;

    /// <summary>Ends when a call has come.</summary>
    internal Task ReachedAsync() => _reached.Task.InTimeAsync();

    internal void Release() => _released.TrySetResult();
}
