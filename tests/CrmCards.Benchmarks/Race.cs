using System.Diagnostics;

namespace CrmCards.Benchmarks;

/// <summary>Contestants that take turns in one process, so that whatever else the machine does falls on all of them.</summary>
internal static class Race
{
    private const int Rounds = 41;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(8);

    /// <summary>The median nanoseconds that each takes for one call.</summary>
    public static double[] Run(IReadOnlyList<Action> contestants, bool isDry)
    {
        if (isDry)
        {
            foreach (var contestant in contestants) contestant();
            return [.. contestants.Select(_ => double.NaN)];
        }

        var calls = contestants.Select(CallsOfATurn).ToArray();
        var turns = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++) turns[i].Add(Time(contestants[i], calls[i]));
        }

        return [.. turns.Select(Statistics.Median)];
    }

    /// <summary>Warms the code up until it is compiled for good.</summary>
    private static int CallsOfATurn(Action contestant)
    {
        var calls = 0;
        var time = Stopwatch.StartNew();
        for (; time.Elapsed < WarmUp; calls++) contestant();
        return Math.Max(1, (int)(calls * (Turn / time.Elapsed)));
    }

    private static double Time(Action contestant, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) contestant();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }
}
