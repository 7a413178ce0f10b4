namespace CrmCards.Client;

/// <summary>A card response as HubSpot reads it. What HubSpot cannot read is left out, and is among the findings.</summary>
public sealed record ReceivedCard
{
    /// <summary>The objects (contract field <c>results</c>).</summary>
    public IReadOnlyList<ReceivedResult> Results { get; init; } = [];

    /// <summary>The page that the results are (field <c>page</c>); <see langword="null"/> if the card answers without pages, or none was asked for.</summary>
    public CardPage? Page { get; init; }

    /// <summary>How many objects there are in all (contract field <c>totalCount</c>).</summary>
    public long? TotalCount { get; init; }

    /// <summary>The page with all objects (contract field <c>allItemsLink</c>).</summary>
    public Uri? AllItemsLink { get; init; }

    /// <summary>The text of the link to that page (contract field <c>itemLabel</c>).</summary>
    public string? ItemLabel { get; init; }

    /// <summary>The action that opens the settings (contract field <c>settingsAction</c>).</summary>
    public ReceivedAction? SettingsAction { get; init; }

    /// <summary>The card's first action (contract field <c>primaryAction</c>).</summary>
    public ReceivedAction? PrimaryAction { get; init; }

    /// <summary>The card's further actions (contract field <c>secondaryActions</c>).</summary>
    public IReadOnlyList<ReceivedAction> SecondaryActions { get; init; } = [];

    /// <summary>The card's own actions: primary, secondary, settings.</summary>
    public IEnumerable<ReceivedAction> Actions => new[] { PrimaryAction }.Concat(SecondaryActions).Append(SettingsAction).OfType<ReceivedAction>();

    /// <summary>Every action of the card: its own, then those of its objects.</summary>
    public IEnumerable<ReceivedAction> AllActions => Actions.Concat(Results.SelectMany(result => result.Actions));

    /// <summary>The object with an id.</summary>
    /// <param name="objectId">The <c>objectId</c>.</param>
    /// <exception cref="CardContractException">The card shows no such object; the message says which it shows.</exception>
    public ReceivedResult Result(long objectId) =>
        Results.FirstOrDefault(result => result.ObjectId == objectId)
        ?? throw CardContractException.NotFound("object", $"{objectId}", Results.Select(result => $"{result.ObjectId} ({result.Title})"));

    /// <summary>One of the card's own actions.</summary>
    /// <param name="label">The action's label.</param>
    /// <exception cref="CardContractException">The card has no such action; the message says which it has.</exception>
    public ReceivedAction Action(string label) => ReceivedAction.Named(label, Actions);
}
