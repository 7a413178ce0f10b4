namespace CrmCards;

/// <summary>
/// An action decided at run time. Declare actions that are known at compile time with attributes instead: those are checked
/// when you build, and cost nothing at run time.
/// </summary>
public sealed class CardAction
{
    private CardAction(CardActionType type, string label, Uri uri)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentNullException.ThrowIfNull(uri);
        if (!PublicAddress.IsUsable(uri))
            throw new ArgumentException($"The URI '{uri.OriginalString}' of the action '{label}' {PublicAddress.Fault}.", nameof(uri));

        Type = type;
        Label = label;
        Uri = uri;
    }

    /// <summary>The kind of action (contract field <c>type</c>).</summary>
    public CardActionType Type { get; }

    /// <summary>The text shown (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>The page or the endpoint (contract field <c>uri</c>): absolute, or a path that gets the app's public URL before it.</summary>
    public Uri Uri { get; }

    /// <summary>The names of the CRM properties to send along (contract field <c>associatedObjectProperties</c>).</summary>
    public IReadOnlyList<string> AssociatedObjectProperties { get; private init; } = [];

    /// <summary>The dialog's width in pixels (contract field <c>width</c>); <see langword="null"/> for action hooks.</summary>
    public int? Width { get; private init; }

    /// <summary>The dialog's height in pixels (contract field <c>height</c>); <see langword="null"/> for action hooks.</summary>
    public int? Height { get; private init; }

    /// <summary>The HTTP method of the request (contract field <c>httpMethod</c>); <see langword="null"/> for iframe actions.</summary>
    public CardActionMethod? Method { get; private init; }

    /// <summary>The question in the dialog (contract field <c>confirmationMessage</c>); <see langword="null"/> if none is asked.</summary>
    public string? ConfirmationMessage { get; private init; }

    /// <summary>The text of the button that runs the action (contract field <c>confirmButtonText</c>); <see langword="null"/> if nothing is asked.</summary>
    public string? ConfirmButtonText { get; private init; }

    /// <summary>The text of the button that does not (contract field <c>cancelButtonText</c>); <see langword="null"/> if nothing is asked.</summary>
    public string? CancelButtonText { get; private init; }

    /// <summary>Opens a page in a modal dialog (contract type <c>IFRAME</c>).</summary>
    /// <param name="label">The text shown. Not empty.</param>
    /// <param name="uri">The page: an absolute http(s) address, or a path of this app.</param>
    /// <param name="width">The dialog's width in pixels, positive.</param>
    /// <param name="height">The dialog's height in pixels, positive.</param>
    /// <param name="associatedObjectProperties">The names of the CRM properties to send along. Default: none.</param>
    /// <exception cref="ArgumentException">The label is empty, the URI cannot be used, or a size is not positive.</exception>
    public static CardAction Iframe(string label, Uri uri, int width, int height, IReadOnlyList<string>? associatedObjectProperties = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return new(CardActionType.Iframe, label, uri) { Width = width, Height = height, AssociatedObjectProperties = associatedObjectProperties ?? [] };
    }

    /// <summary>Sends a request to the app (contract type <c>ACTION_HOOK</c>).</summary>
    /// <param name="label">The text shown. Not empty.</param>
    /// <param name="method">The request's HTTP method.</param>
    /// <param name="uri">The endpoint: an absolute http(s) address, or a path of this app.</param>
    /// <param name="associatedObjectProperties">The names of the CRM properties to send along. Default: none.</param>
    /// <exception cref="ArgumentException">The label is empty, the method is not defined, or the URI cannot be used.</exception>
    public static CardAction Hook(string label, CardActionMethod method, Uri uri, IReadOnlyList<string>? associatedObjectProperties = null) =>
        new(CardActionType.ActionHook, label, uri) { Method = Defined(method), AssociatedObjectProperties = associatedObjectProperties ?? [] };

    /// <summary>Asks the user, then sends a request to the app (contract type <c>CONFIRMATION_ACTION_HOOK</c>).</summary>
    /// <param name="label">The text shown. Not empty.</param>
    /// <param name="method">The request's HTTP method.</param>
    /// <param name="uri">The endpoint: an absolute http(s) address, or a path of this app.</param>
    /// <param name="confirmationMessage">The question. Not empty.</param>
    /// <param name="confirmButtonText">The text of the button that runs the action. Default: "OK".</param>
    /// <param name="cancelButtonText">The text of the button that does not. Default: "Cancel".</param>
    /// <param name="associatedObjectProperties">The names of the CRM properties to send along. Default: none.</param>
    /// <exception cref="ArgumentException">The label or the question is empty, the method is not defined, or the URI cannot be used.</exception>
    public static CardAction ConfirmationHook(
        string label,
        CardActionMethod method,
        Uri uri,
        string confirmationMessage,
        string confirmButtonText = "OK",
        string cancelButtonText = "Cancel",
        IReadOnlyList<string>? associatedObjectProperties = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(confirmationMessage);
        return new(CardActionType.ConfirmationActionHook, label, uri)
        {
            Method = Defined(method),
            ConfirmationMessage = confirmationMessage,
            ConfirmButtonText = confirmButtonText,
            CancelButtonText = cancelButtonText,
            AssociatedObjectProperties = associatedObjectProperties ?? [],
        };
    }

    private static CardActionMethod Defined(CardActionMethod method) =>
        Enum.IsDefined(method) ? method : throw new ArgumentOutOfRangeException(nameof(method), method, "The contract has GET, POST, PUT, DELETE and PATCH.");
}
