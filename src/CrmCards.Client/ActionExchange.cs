namespace CrmCards.Client;

/// <summary>The request of an action hook and its answer.</summary>
public sealed class ActionExchange : Exchange
{
    internal ActionExchange(
        SentRequest request,
        ReceivedAnswer? answer,
        TimeSpan elapsed,
        IReadOnlyList<Finding> findings,
        string? message,
        IReadOnlyList<InputFinding> inputFindings)
        : base(request, answer, elapsed, findings) => (Message, InputFindings) = (message, inputFindings);

    /// <summary>Whether the app says that the action was carried out (2xx).</summary>
    public bool IsSuccess => Answer is { StatusCode: >= 200 and < 300 };

    /// <summary>The message for the user (contract field <c>message</c>); <see langword="null"/> if there is none.</summary>
    public string? Message { get; }

    /// <summary>What the app says is wrong with the values of the form (field <c>inputs</c> of the answer); empty if nothing is.</summary>
    public IReadOnlyList<InputFinding> InputFindings { get; }
}
