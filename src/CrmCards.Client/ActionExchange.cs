namespace CrmCards.Client;

/// <summary>The request of an action hook and its answer.</summary>
public sealed class ActionExchange : Exchange
{
    internal ActionExchange(SentRequest request, ReceivedAnswer? answer, TimeSpan elapsed, IReadOnlyList<Finding> findings, string? message)
        : base(request, answer, elapsed, findings) => Message = message;

    /// <summary>Whether the app says that the action was carried out (2xx).</summary>
    public bool IsSuccess => Answer is { StatusCode: >= 200 and < 300 };

    /// <summary>The message for the user (contract field <c>message</c>); <see langword="null"/> if there is none.</summary>
    public string? Message { get; }
}
