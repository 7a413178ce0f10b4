namespace CrmCards.Hosting;

/// <summary>A handler did not end in time.</summary>
internal sealed class HandlerTimeoutException(TimeSpan limit, Task? abandoned) : Exception
{
    internal TimeSpan Limit { get; } = limit;

    /// <summary>The handler, where it goes on in spite of having been cancelled.</summary>
    internal Task? Abandoned { get; } = abandoned;
}
