namespace CrmCards.Client;

/// <summary>A request, its answer, and the findings in the answer.</summary>
public class Exchange
{
    internal Exchange(SentRequest request, ReceivedAnswer? answer, TimeSpan elapsed, IReadOnlyList<Finding> findings)
    {
        Request = request;
        Answer = answer;
        Elapsed = elapsed;
        Findings = findings;
    }

    /// <summary>The request as it was sent.</summary>
    public SentRequest Request { get; }

    /// <summary>The answer as it was received; <see langword="null"/> if none came.</summary>
    public ReceivedAnswer? Answer { get; }

    /// <summary>The status of the answer; <see langword="null"/> if none came.</summary>
    public int? StatusCode => Answer?.StatusCode;

    /// <summary>From the start of the request to the end of the answer, or of the wait for it.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>The findings in the answer; empty if there are none.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
