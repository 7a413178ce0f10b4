namespace CrmCards.Generators.Model;

/// <summary>A declared action, as it stands in a response.</summary>
internal sealed record ActionModel
{
    /// <summary>A name for the method that writes it, unique within the card.</summary>
    public required string MethodName { get; init; }
    public required string Label { get; init; }
    public required ActionKind Kind { get; init; }

    /// <summary>The URI's parts, in order.</summary>
    public required EquatableArray<UriPart> Uri { get; init; }

    /// <summary>Whether the app's public URL stands before the first part.</summary>
    public required bool IsPath { get; init; }
    public required EquatableArray<string> AssociatedObjectProperties { get; init; }

    /// <summary>The expression on the result that must be true; null where the action always shows.</summary>
    public string? When { get; init; }

    /// <summary>Whether the page gets a token; of iframe actions on paths.</summary>
    public bool IsSigned { get; init; }

    /// <summary>In pixels; of iframe actions.</summary>
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>The HTTP method; of action hooks.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>Of confirmation action hooks, like the button texts.</summary>
    public string? ConfirmationMessage { get; init; }
    public string? ConfirmButtonText { get; init; }
    public string? CancelButtonText { get; init; }
}

/// <summary>The contract's three types of action.</summary>
internal enum ActionKind
{
    Iframe,
    ActionHook,
    ConfirmationActionHook,
}

/// <summary>A part of a URI.</summary>
/// <param name="Text">A literal, percent-encoded; or the expression on the result whose value stands here.</param>
/// <param name="IsPlaceholder">Whether it is the latter.</param>
internal sealed record UriPart(string Text, bool IsPlaceholder);
