namespace CrmCards;

/// <summary>The three kinds of action (contract field <c>type</c>).</summary>
public enum CardActionType
{
    /// <summary><c>IFRAME</c>: opens a page in a modal dialog.</summary>
    Iframe,

    /// <summary><c>ACTION_HOOK</c>: sends a request to the app.</summary>
    ActionHook,

    /// <summary><c>CONFIRMATION_ACTION_HOOK</c>: asks the user, then sends a request to the app.</summary>
    ConfirmationActionHook,
}
