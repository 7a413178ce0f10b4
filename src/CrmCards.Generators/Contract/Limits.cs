namespace CrmCards.Generators.Contract;

/// <summary>The contract's limits: the runtime's <c>CardLimits</c>.</summary>
internal static class Limits
{
    public const int MaxResults = 5;
    public const int MaxCards = 25;
}
