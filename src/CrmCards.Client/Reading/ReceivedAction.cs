namespace CrmCards.Client;

/// <summary>An action of a card or of an object.</summary>
public sealed record ReceivedAction
{
    /// <summary>The place in the answer's JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The kind of action (contract field <c>type</c>).</summary>
    public required CardActionType Type { get; init; }

    /// <summary>The text shown (contract field <c>label</c>).</summary>
    public required string Label { get; init; }

    /// <summary>The address that is opened or called (contract field <c>uri</c>).</summary>
    public required Uri Uri { get; init; }

    /// <summary>The names of the CRM properties that are sent along (contract field <c>associatedObjectProperties</c>).</summary>
    public IReadOnlyList<string> AssociatedObjectProperties { get; init; } = [];

    /// <summary>The HTTP method of an action hook (contract field <c>httpMethod</c>); <see langword="null"/> for an iframe action.</summary>
    public CardActionMethod? HttpMethod { get; init; }

    /// <summary>The width of an iframe action's dialog, in pixels (contract field <c>width</c>).</summary>
    public int? Width { get; init; }

    /// <summary>The height of an iframe action's dialog, in pixels (contract field <c>height</c>).</summary>
    public int? Height { get; init; }

    /// <summary>The question that the user is asked first (contract field <c>confirmationMessage</c>).</summary>
    public string? ConfirmationMessage { get; init; }

    /// <summary>The text of the button that runs the action (contract field <c>confirmButtonText</c>).</summary>
    public string? ConfirmButtonText { get; init; }

    /// <summary>The text of the button that does not (contract field <c>cancelButtonText</c>).</summary>
    public string? CancelButtonText { get; init; }

    /// <summary>What the user enters first (field <c>inputs</c>, which only callers that understand forms get); empty for an action without a form.</summary>
    public IReadOnlyList<ReceivedInput> Inputs { get; init; } = [];

    internal static ReceivedAction Named(string label, IEnumerable<ReceivedAction> actions) =>
        actions.FirstOrDefault(action => action.Label == label)
        ?? throw CardContractException.NotFound("action", $"'{label}'", actions.Select(action => $"'{action.Label}'"));
}
