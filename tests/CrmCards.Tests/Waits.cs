using System.Diagnostics;

namespace CrmCards.Tests;

/// <summary>Waits that end, though the test has failed.</summary>
internal static class Waits
{
    /// <summary>Far more than anything takes that is not broken.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    internal static Task InTimeAsync(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    internal static Task<T> InTimeAsync<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    internal static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Limit);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
