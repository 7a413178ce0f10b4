namespace CrmCards.Replays;

/// <summary>A signed action that runs, or has run.</summary>
internal sealed class SignedAction(SignedActionKey key)
{
    private readonly TaskCompletionSource<ActionAnswer?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SignedActionKey Key { get; } = key;

    /// <summary>Its answer; null if it did not come to one that counts, so that the action may run again.</summary>
    internal Task<ActionAnswer?> Answer => _answer.Task;

    internal void Complete(ActionAnswer? answer) => _answer.TrySetResult(answer);
}
