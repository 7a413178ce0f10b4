using CrmCards.Telemetry;
using Microsoft.Extensions.Logging;

namespace CrmCards.Replays;

/// <summary>
/// The actions whose signatures may come again: anyone who sees a request could send it a second time within the signature's five minutes, and so do
/// callers that repeat a request by themselves. In memory, and in the cache that the app's machines share, if there is one.
/// </summary>
internal sealed class SignedActions(SharedAnswers? shared, TimeProvider time, ILogger logger)
{
    /// <summary>A hundred actions a second over their ten minutes at most.</summary>
    internal const int MaxKept = 60_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<SignedAction>> _bySignature = new(StringComparer.Ordinal);
    private readonly LinkedList<SignedAction> _oldestFirst = [];
    private readonly LogThrottle _forgotten = new(time);

    /// <summary>The action of a request.</summary>
    /// <returns>The action, and whether this request is the one to run it.</returns>
    internal (SignedAction Action, bool IsFirst) Enter(SignedActionKey key)
    {
        lock (_lock)
        {
            ForgetExpired();
            if (_bySignature.TryGetValue(key.Signature, out var known)) return (known.Value, false);
            if (_bySignature.Count >= MaxKept) ForgetOldest();
            var entry = _oldestFirst.AddLast(new SignedAction(key));
            _bySignature.Add(key.Signature, entry);
            return (entry.Value, true);
        }
    }

    /// <summary>The answer that another machine gave; null if there is none, or if it does not come in time.</summary>
    internal async ValueTask<ActionAnswer?> FindElsewhereAsync(SignedAction action) =>
        shared is null ? null : await shared.FindAsync(action.Key).ConfigureAwait(false);

    /// <summary>Keeps an answer for the requests that repeat the action's.</summary>
    internal async ValueTask KeepAsync(SignedAction action, ActionAnswer answer)
    {
        action.Complete(answer);
        if (shared is not null) await shared.KeepAsync(action.Key, answer).ConfigureAwait(false);
    }

    /// <summary>Lets the next request with this signature run the action.</summary>
    internal void Drop(SignedAction action)
    {
        lock (_lock)
        {
            if (_bySignature.TryGetValue(action.Key.Signature, out var kept) && kept.Value == action) Remove(kept);
        }

        action.Complete(null);
    }

    private void ForgetExpired()
    {
        var now = time.GetUtcNow();
        while (_oldestFirst.First is { } oldest && oldest.Value.Key.Expires < now) Remove(oldest);
    }

    private void ForgetOldest()
    {
        Remove(_oldestFirst.First!);
        if (_forgotten.Passes()) logger.ActionsForgotten(MaxKept);
    }

    private void Remove(LinkedListNode<SignedAction> entry)
    {
        _bySignature.Remove(entry.Value.Key.Signature);
        _oldestFirst.Remove(entry);
    }
}
