namespace CrmCards.Client;

/// <summary>A data fetch request and its answer.</summary>
public sealed class FetchExchange : Exchange
{
    internal FetchExchange(SentRequest request, ReceivedAnswer? answer, TimeSpan elapsed, IReadOnlyList<Finding> findings, ReceivedCard? card)
        : base(request, answer, elapsed, findings) => Card = card;

    /// <summary>The card; <see langword="null"/> if the answer is not a card.</summary>
    public ReceivedCard? Card { get; }
}
