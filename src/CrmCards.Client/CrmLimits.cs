namespace CrmCards.Client;

/// <summary>What HubSpot puts up with.</summary>
public static class CrmLimits
{
    /// <summary>The longest answer that is read, in bytes: 1,048,576.</summary>
    public const int AnswerBytes = 1024 * 1024;

    /// <summary>How long the legacy card service waited for an answer, and how long HubSpot's converter card waits for a card's data: five seconds.</summary>
    public static TimeSpan AnswerTime { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an app card's <c>hubspot.fetch</c> waits for an answer where the card does not say otherwise: fifteen seconds.</summary>
    public static TimeSpan AppCardAnswerTime { get; } = TimeSpan.FromSeconds(15);
}
