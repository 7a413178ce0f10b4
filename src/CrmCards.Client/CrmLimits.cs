namespace CrmCards.Client;

/// <summary>HubSpot's limits for answers.</summary>
public static class CrmLimits
{
    /// <summary>The longest answer that is read, in bytes: 1,048,576.</summary>
    public const int AnswerBytes = 1024 * 1024;

    /// <summary>How long the legacy card service waited for an answer, and how long HubSpot's converter waits for a card's data: five seconds.</summary>
    public static TimeSpan AnswerTime { get; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long an app card's <c>hubspot.fetch</c> waits for an answer by default: fifteen seconds. CrmCards' own app cards ask for ten.
    /// </summary>
    public static TimeSpan AppCardAnswerTime { get; } = TimeSpan.FromSeconds(15);
}
