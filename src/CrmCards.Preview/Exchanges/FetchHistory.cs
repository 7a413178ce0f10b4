using System.Security.Cryptography;
using CrmCards.Client;

namespace CrmCards.Preview.Exchanges;

/// <summary>A fetch, kept so that its actions can be carried out as they were sent.</summary>
/// <param name="Definition">The card.</param>
/// <param name="Client">The caller.</param>
/// <param name="Record">The record that shows the card.</param>
/// <param name="Limit">How long the caller waits for an answer.</param>
internal sealed record Fetch(CardDefinition Definition, CrmClient Client, CrmRecord Record, TimeSpan Limit)
{
    /// <summary>The card that was fetched; null if the answer is not one.</summary>
    internal ReceivedCard? Card { get; init; }
}

/// <summary>The last fetches, under ids that cannot be guessed.</summary>
internal sealed class FetchHistory
{
    internal const int Capacity = 100;

    private const int IdBytes = 16;

    private readonly Dictionary<string, Fetch> _fetches = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = [];
    private readonly Lock _lock = new();

    internal string Add(Fetch fetch)
    {
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(IdBytes));
        lock (_lock)
        {
            if (_oldest.Count == Capacity) _fetches.Remove(_oldest.Dequeue());
            _fetches.Add(id, fetch);
            _oldest.Enqueue(id);
        }

        return id;
    }

    internal Fetch? Find(string id)
    {
        lock (_lock) return _fetches.GetValueOrDefault(id);
    }
}
