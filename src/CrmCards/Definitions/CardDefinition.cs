using CrmCards.Definitions;

namespace CrmCards;

/// <summary>
/// A card as HubSpot's management API registers it: the address of its data, the records that show it, and the properties that it displays.
/// Every card has one, the generated <c>CrmCardDefinition</c>. It is also metadata of the endpoint of its data fetch.
/// </summary>
public sealed class CardDefinition
{
    /// <summary>The card's title (contract field <c>title</c>).</summary>
    public required string Title { get; init; }

    /// <summary>The path that answers the data fetch request; with the public URL before it, it is the contract field <c>fetch.targetUrl</c>.</summary>
    public required string Route { get; init; }

    /// <summary>Where the card is shown (contract field <c>fetch.objectTypes</c>).</summary>
    public required IReadOnlyList<CardObjectType> ObjectTypes { get; init; }

    /// <summary>The properties that the card displays, in order (contract field <c>display.properties</c>).</summary>
    public required IReadOnlyList<CardDisplayProperty> Properties { get; init; }

    /// <summary>The base URLs of actions, apart from this app's own, such as <c>https://status.example.com/</c> (part of the contract field <c>actions.baseUrls</c>).</summary>
    public IReadOnlyList<string> ActionBaseUrls { get; init; } = [];

    /// <summary>
    /// The CRM properties that are sent with the declared actions (contract field <c>associatedObjectProperties</c>). They are not part of the definition
    /// that the management API gets: every answer names those of its actions.
    /// </summary>
    public IReadOnlyList<string> ActionProperties { get; init; } = [];

    /// <summary>The OAuth scopes that the app must request for the card, in ordinal order.</summary>
    public IReadOnlyList<string> RequiredScopes =>
        [.. ObjectTypes.SelectMany(shown => shown.ObjectType.Scopes()).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The definition as the management API accepts it, in UTF-8.</summary>
    /// <param name="publicUrl">The address under which HubSpot reaches the app; absolute http(s), with or without a final slash.</param>
    /// <returns>The JSON for a <c>POST</c> to the API.</returns>
    /// <exception cref="ArgumentException">The address is null or not absolute http(s).</exception>
    public byte[] ToJson(Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        if (!PublicAddress.IsAbsoluteHttp(publicUrl))
            throw new ArgumentException($"The public URL '{publicUrl.OriginalString}' is not an absolute http(s) address.", nameof(publicUrl));

        return DefinitionJson.Write(this, publicUrl.AbsoluteUri.TrimEnd('/'));
    }
}
