namespace CrmCards.Tool.Imports;

/// <summary>A card as it is written in C#.</summary>
internal sealed record ImportedCard
{
    internal required CardNames Names { get; init; }
    internal required string Title { get; init; }
    internal required string Route { get; init; }

    /// <summary>Scheme and host of the old endpoint; null if nothing tells them.</summary>
    internal required string? PublicUrl { get; init; }

    internal required IReadOnlyList<ImportedObjectType> ObjectTypes { get; init; }
    internal required IReadOnlyList<ImportedProperty> Properties { get; init; }
    internal required ImportedResult Result { get; init; }
    internal required IReadOnlyList<ImportedAction> Actions { get; init; }

    /// <summary>The base URLs apart from the app's own; null if they follow from the actions.</summary>
    internal required IReadOnlyList<string>? ActionBaseUrls { get; init; }

    internal required string? ItemLabel { get; init; }
    internal required bool HasTotalCount { get; init; }

    /// <summary>The address of the page with all objects, or a path of the app.</summary>
    internal required string? AllItemsLink { get; init; }
}

/// <param name="Namespace">Of the project.</param>
/// <param name="Result">Of the result type, such as <c>Ticket</c>.</param>
internal sealed record CardNames(string Namespace, string Result)
{
    internal string Card => $"{Result}Card";
    internal string Store => $"{Result}Store";
}

/// <param name="Type">The member of the enum; null for a custom type.</param>
/// <param name="CustomType">The name or id of a custom type.</param>
/// <param name="PropertiesToSend">The record's properties that are sent.</param>
internal sealed record ImportedObjectType(CrmObjectType? Type, string? CustomType, IReadOnlyList<string> PropertiesToSend);

/// <summary>A declared property.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Member">The member of the result type.</param>
/// <param name="Label">The text shown.</param>
/// <param name="DataType">How it is shown.</param>
/// <param name="MemberType">The type in C#, without a question mark.</param>
/// <param name="CurrencyCode">Of CURRENCY only.</param>
/// <param name="Options">Of STATUS only: the enum's members.</param>
internal sealed record ImportedProperty(
    string Name, string Member, string Label, CardDataType DataType, string MemberType, string? CurrencyCode, IReadOnlyList<ImportedOption>? Options);

/// <param name="Member">The enum's member.</param>
/// <param name="Name">On the wire.</param>
/// <param name="Label">The text of the tag.</param>
/// <param name="Type">Its colour.</param>
internal sealed record ImportedOption(string Member, string Name, string Label, StatusOptionType Type);

/// <summary>What results have in addition to their declared properties.</summary>
/// <param name="HasKey">Whether the old objectId is a text, which routes go on using.</param>
/// <param name="HasLink">Whether titles are links.</param>
/// <param name="HasOwnProperties">Whether single objects have properties of their own.</param>
/// <param name="Data">Members of type string that only addresses need.</param>
/// <param name="Conditions">Members of type bool on which actions depend.</param>
internal sealed record ImportedResult(bool HasKey, bool HasLink, bool HasOwnProperties, IReadOnlyList<string> Data, IReadOnlyList<string> Conditions);

/// <summary>An action.</summary>
internal sealed record ImportedAction
{
    internal required ActionPlace Place { get; init; }
    internal required CardActionType Type { get; init; }
    internal required string Label { get; init; }

    /// <summary>A path of the app or an absolute address, with placeholders.</summary>
    internal required string Uri { get; init; }

    internal required IReadOnlyList<string> AssociatedObjectProperties { get; init; }

    /// <summary>The member on which it depends; null if every result has the action.</summary>
    internal string? When { get; init; }

    // Of iframe actions.
    internal int Width { get; init; }
    internal int Height { get; init; }

    // Of action hooks.
    internal CardActionMethod Method { get; init; }
    internal string Handler { get; init; } = "";
    internal IReadOnlyList<Placeholder> Placeholders { get; init; } = [];

    // Of confirmations.
    internal string ConfirmationMessage { get; init; } = "";
    internal string ConfirmButtonText { get; init; } = "";
    internal string CancelButtonText { get; init; } = "";
}

/// <param name="Name">In braces, and as a parameter.</param>
/// <param name="Type">The parameter's type.</param>
internal sealed record Placeholder(string Name, string Type);

/// <summary>The place of an action in a response.</summary>
internal enum ActionPlace
{
    Result,
    Settings,
    Primary,
    Secondary,
}
