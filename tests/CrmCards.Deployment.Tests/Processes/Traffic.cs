using System.Collections.Concurrent;

namespace CrmCards.Deployment.Processes;

/// <summary>Sends requests at full speed until it is stopped, and keeps what was answered.</summary>
public sealed class Traffic
{
    private readonly ConcurrentDictionary<(string Kind, string Answer), int> _answers = new();
    private readonly Task _workers;
    private volatile bool _stops;
    private int _count;

    /// <param name="workers">How many requests are on their way at a time.</param>
    /// <param name="sendAsync">Sends one request, and tells its kind and its answer: a status, or what kept it from coming.</param>
    public Traffic(int workers, Func<int, Task<(string Kind, string Answer)>> sendAsync)
    {
        _workers = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            while (!_stops)
            {
                var answer = await sendAsync(worker);
                _answers.AddOrUpdate(answer, 1, static (_, count) => count + 1);
                Interlocked.Increment(ref _count);
            }
        })));
    }

    /// <summary>How many answers there were so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How often each answer came.</summary>
    public IReadOnlyDictionary<(string Kind, string Answer), int> Answers => _answers;

    /// <summary>Waits until so many more answers have come.</summary>
    public async Task GoOnAsync(int answers)
    {
        var goal = Count + answers;
        while (Count < goal && !_workers.IsCompleted) await Task.Delay(10);
    }

    /// <summary>Lets the requests that are on their way end.</summary>
    public Task StopAsync()
    {
        _stops = true;
        return _workers;
    }
}
