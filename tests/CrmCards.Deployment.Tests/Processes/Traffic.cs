using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmCards.Deployment.Processes;

/// <summary>Sends requests at full speed until it is stopped, and keeps what was answered.</summary>
public sealed class Traffic
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<(string Kind, int? Status), int> _answers = new();
    private readonly Task _workers;
    private int _count;

    /// <param name="workers">How many requests are on their way at a time.</param>
    /// <param name="sendAsync">Sends one request, and tells its kind and the status of its answer; null where none came.</param>
    public Traffic(int workers, Func<int, Task<(string Kind, int? Status)>> sendAsync)
    {
        var start = Stopwatch.GetTimestamp();
        _workers = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            while (!_stop.IsCancellationRequested)
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
    public IReadOnlyDictionary<(string Kind, int? Status), int> Answers => _answers;

    /// <summary>Waits until so many more answers have come.</summary>
    public async Task GoOnAsync(int answers)
    {
        var goal = Count + answers;
        while (Count < goal && !_workers.IsCompleted) await Task.Delay(10);
    }

    /// <summary>Lets the requests that are on their way end.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _workers;
        _stop.Dispose();
    }
}
