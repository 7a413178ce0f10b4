namespace CrmCards.Client;

/// <summary>An object of a card response.</summary>
public sealed record ReceivedResult
{
    /// <summary>The place in the answer's JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The object's id (contract field <c>objectId</c>); <see langword="null"/> if it is missing or not valid.</summary>
    public long? ObjectId { get; init; }

    /// <summary>The object's title (contract field <c>title</c>); <see langword="null"/> if it is missing.</summary>
    public string? Title { get; init; }

    /// <summary>The object's page (contract field <c>link</c>).</summary>
    public Uri? Link { get; init; }

    /// <summary>The object's properties as they are shown: the declared ones first.</summary>
    public IReadOnlyList<ReceivedProperty> Properties { get; init; } = [];

    /// <summary>The object's actions (contract field <c>actions</c>).</summary>
    public IReadOnlyList<ReceivedAction> Actions { get; init; } = [];

    /// <summary>A property that is shown.</summary>
    /// <param name="label">The property's label.</param>
    /// <exception cref="CardContractException">The object shows no such property; the message says which it shows.</exception>
    public ReceivedProperty Property(string label) =>
        Properties.FirstOrDefault(property => property.Label == label)
        ?? throw CardContractException.NotFound("property", $"'{label}'", Properties.Select(property => $"'{property.Label}'"));

    /// <summary>An action of the object.</summary>
    /// <param name="label">The action's label.</param>
    /// <exception cref="CardContractException">The object has no such action; the message says which it has.</exception>
    public ReceivedAction Action(string label) => ReceivedAction.Named(label, Actions);
}
