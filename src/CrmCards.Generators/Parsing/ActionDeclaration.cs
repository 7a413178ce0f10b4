using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>An action's attribute, for as long as the card is being parsed.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Place">Where the action stands.</param>
/// <param name="UriIndex">Which of the attribute's arguments is the URI.</param>
internal sealed record ActionDeclaration(AttributeData Attribute, ActionPlace Place, int UriIndex)
{
    public string Label { get; } = Attribute.Argument<string>(0) ?? "";

    public UriTemplate Uri { get; } = UriTemplate.Parse(Attribute.Argument<string>(UriIndex) ?? "");

    public bool OnResult => Place == ActionPlace.Result;
}

/// <summary>Where in the response an action stands; the first are the runtime's <c>CardActionPlacement</c>, in its order.</summary>
internal enum ActionPlace
{
    Result,
    Primary,
    Secondary,
    Settings,
}
