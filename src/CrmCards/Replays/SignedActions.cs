using CrmCards.Telemetry;
using Microsoft.Extensions.Logging;

namespace CrmCards.Replays;

/// <summary>
/// The actions whose signatures may come again: whoever sees a request could send it a second time within the signature's five minutes, and so do
/// callers that repeat a request by themselves. In memory, and in the cache that the app's machines share, where there is one.
/// </summary>
internal sealed class SignedActions(SharedAnswers? shared, TimeProvider time, ILogger logger)
{
    /// <summary>A hundred actions a second over their ten minutes at most.</summary>
    internal const int MaxKept = 60_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SignedAction> _byKey = new(StringComparer.Ordinal);
    private readonly Queue<SignedAction> _oldestFirst = [];
    private readonly LogThrottle _forgotten = new(time);

    /// <summary>The action of a request.</summary>
    /// <returns>The action, and whether this request is the one to run it.</returns>
    internal (SignedAction Action, bool IsFirst) Enter(SignedActionKey key)
    {
        lock (_lock)
        {
            ForgetExpired();
            if (_byKey.TryGetValue(key.Signature, out var known)) return (known, false);
            if (_byKey.Count >= MaxKept) ForgetOldest();
            var action = new SignedAction(key);
            _byKey.Add(key.Signature, action);
            _oldestFirst.Enqueue(action);
            return (action, true);
        }
    }

    /// <summary>The answer that another machine gave; null where there is none, or where it does not come in time.</summary>
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
            Remove(action);
        }

        action.Complete(null);
    }

    private void ForgetExpired()
    {
        var now = time.GetUtcNow();
        while (_oldestFirst.TryPeek(out var oldest) && oldest.Key.Expires < now) Remove(_oldestFirst.Dequeue());
    }

    private void ForgetOldest()
    {
        Remove(_oldestFirst.Dequeue());
        if (_forgotten.Passes()) logger.ActionsForgotten(MaxKept);
    }

    private void Remove(SignedAction action)
    {
        if (_byKey.TryGetValue(action.Key.Signature, out var kept) && kept == action) _byKey.Remove(action.Key.Signature);
    }
}
