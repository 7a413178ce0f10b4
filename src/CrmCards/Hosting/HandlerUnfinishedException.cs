namespace CrmCards.Hosting;

/// <summary>A handler did not end before its time was up, or before its caller left.</summary>
internal sealed class HandlerUnfinishedException(TimeSpan limit, Task? abandoned, bool callerHasLeft) : Exception
{
    internal TimeSpan Limit { get; } = limit;

    /// <summary>The handler, if it goes on although it was cancelled.</summary>
    internal Task? Abandoned { get; } = abandoned;

    internal bool CallerHasLeft { get; } = callerHasLeft;
}
