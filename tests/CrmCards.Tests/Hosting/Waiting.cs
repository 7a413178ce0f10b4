namespace CrmCards.Tests.Hosting;

/// <summary>Every wait has an end, so that what never comes fails a test and does not hang it.</summary>
internal static class Waiting
{
    /// <summary>Far more than anything takes that is not broken.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    internal static Task Soon(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    internal static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
