namespace CrmCards;

/// <summary>The contract's limits.</summary>
public static class CardLimits
{
    /// <summary>The most results that a response may have. Further results are counted, but not sent.</summary>
    public const int MaxResults = 5;

    /// <summary>The most results that users see on a record where a card answers in pages; see <see cref="CardPage"/>. Not a limit of the contract, but of CrmCards.</summary>
    public const int MaxPagedResults = 50;

    /// <summary>The most cards that an app may have.</summary>
    public const int MaxCards = 25;

    /// <summary>The longest answer that app cards read, in bytes.</summary>
    internal const int MaxAnswerSize = 1024 * 1024;
}
