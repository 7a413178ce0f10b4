namespace CrmCards.Client;

/// <summary>The severity of a finding.</summary>
public enum FindingSeverity
{
    /// <summary>The contract allows it, but a caller shows less than the app sent, or something different.</summary>
    Warning,

    /// <summary>The contract forbids it: the card, an object, a value or an action does not work.</summary>
    Error,
}
