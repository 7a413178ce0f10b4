using System.Collections.Concurrent;

namespace CrmCards.Load;

/// <summary>What became of the requests. Takes all its memory at the start, so that the run's own book-keeping is no leak.</summary>
internal sealed class Tally
{
    private const int BucketsPerMillisecond = 10;
    private const int LongestMilliseconds = 10_000;

    private readonly Dictionary<string, int[]> _buckets = RequestKind.All.ToDictionary(kind => kind.Name, _ => new int[LongestMilliseconds * BucketsPerMillisecond + 1]);

    public ConcurrentDictionary<string, int> Faults { get; } = [];

    public void Answered(string kind, TimeSpan duration)
    {
        var buckets = _buckets[kind];
        Interlocked.Increment(ref buckets[Math.Min((int)(duration.TotalMilliseconds * BucketsPerMillisecond), buckets.Length - 1)]);
    }

    public void Fault(string fault) => Faults.AddOrUpdate(fault, 1, static (_, count) => count + 1);

    public void Print(TextWriter output)
    {
        output.WriteLine($"{"request",-22}{"answers",9}{"median ms",11}{"99 % ms",9}{"longest ms",12}");
        foreach (var (kind, buckets) in _buckets)
        {
            var count = buckets.Sum();
            output.WriteLine(FormattableString.Invariant($"{kind,-22}{count,9}{Milliseconds(buckets, count / 2),11:0.0}{Milliseconds(buckets, count * 99L / 100),9:0.0}{Milliseconds(buckets, count - 1),12:0.0}"));
        }
    }

    /// <summary>The duration of the answer of that rank, the shortest being the first.</summary>
    private static double Milliseconds(int[] buckets, long rank)
    {
        var bucket = 0;
        for (long seen = buckets[0]; seen <= rank && bucket < buckets.Length - 1; seen += buckets[bucket]) bucket++;
        return (double)bucket / BucketsPerMillisecond;
    }
}
