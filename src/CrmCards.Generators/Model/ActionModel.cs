namespace CrmCards.Generators.Model;

/// <summary>A declared action, as it is in a response.</summary>
internal abstract record ActionModel
{
    /// <summary>A name for the method that writes it, unique within the card.</summary>
    public required string MethodName { get; init; }
    public required string Label { get; init; }

    /// <summary>The URI's parts, in order.</summary>
    public required EquatableArray<UriPart> Uri { get; init; }
    public required EquatableArray<string> AssociatedObjectProperties { get; init; }

    /// <summary>The expression on the result that must be true; null if the action always shows.</summary>
    public required string? When { get; init; }

    /// <summary>Whether only callers that understand forms get it.</summary>
    public virtual bool NeedsForm => false;

    /// <summary>Whether only callers that do not understand forms get it.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whether every response has it.</summary>
    public bool IsAlwaysSent => When is null && !NeedsForm && !IsFallback;
}

/// <summary>An action that opens a page.</summary>
internal sealed record IframeActionModel : ActionModel
{
    /// <summary>Whether the app's public URL is before the first part.</summary>
    public required bool IsPath { get; init; }

    /// <summary>Whether the page gets a token; of paths only.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>In pixels.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }
}

/// <summary>An action that sends a request to this app.</summary>
internal sealed record HookActionModel : ActionModel
{
    public required string HttpMethod { get; init; }

    /// <summary>The question that the user is asked first; null if nothing is asked.</summary>
    public required ConfirmationModel? Confirmation { get; init; }

    /// <summary>What the user enters before the action runs.</summary>
    public required EquatableArray<ShownInputModel> Inputs { get; init; }

    public override bool NeedsForm => Inputs.Count > 0;
}

/// <summary>A question, and the texts of the buttons that answer it.</summary>
internal sealed record ConfirmationModel(string Message, string ConfirmButtonText, string CancelButtonText);

/// <summary>A part of a URI.</summary>
/// <param name="Text">A literal, percent-encoded; or the expression on the result whose value is here.</param>
/// <param name="IsPlaceholder">Whether it is the latter.</param>
internal sealed record UriPart(string Text, bool IsPlaceholder);
