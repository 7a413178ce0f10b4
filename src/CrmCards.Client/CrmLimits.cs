namespace CrmCards.Client;

/// <summary>What the CRM puts up with.</summary>
public static class CrmLimits
{
    /// <summary>The longest answer that is read, in bytes: 1,048,576.</summary>
    public const int AnswerBytes = 1024 * 1024;

    /// <summary>How long the CRM waits for an answer: five seconds.</summary>
    public static TimeSpan AnswerTime { get; } = TimeSpan.FromSeconds(5);
}
