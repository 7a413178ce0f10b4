using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>An action's attribute, for as long as the card is being parsed.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Place">Where the action is.</param>
/// <param name="UriIndex">Which of the attribute's arguments is the URI.</param>
/// <param name="Handler">The method of an action hook; null for an iframe action.</param>
internal sealed record ActionDeclaration(AttributeData Attribute, ActionPlace Place, int UriIndex, IMethodSymbol? Handler = null)
{
    public string Label { get; } = Attribute.Argument<string>(CardAttributes.AnyAction.Label) ?? "";

    public UriTemplate Uri { get; } = UriTemplate.Parse(Attribute.Argument<string>(UriIndex) ?? "");

    public bool OnResult => Place == ActionPlace.Result;

    /// <summary>As a message calls it.</summary>
    public string Subject => Handler is null ? "iframe action" : $"action hook '{Handler.Name}'";
}

/// <summary>A declared action and what was made of it; nothing if that was not possible, which has been reported.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Action">The action, as it is in a response.</param>
/// <param name="Hook">The hook that answers its requests; null for an iframe action.</param>
internal sealed record PlacedAction(ActionDeclaration Declaration, ActionModel? Action, HookModel? Hook = null);

/// <summary>The place of an action in the response.</summary>
internal enum ActionPlace
{
    Result,
    Primary,
    Secondary,
    Settings,

    /// <summary>None that the contract knows.</summary>
    Unknown,
}
