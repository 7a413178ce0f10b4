using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>
/// Declares a CRM card: the class's <see cref="DataFetchAttribute"/> method answers HubSpot's data fetch
/// request, and its <see cref="ActionHookAttribute"/> methods handle the users' clicks.
/// </summary>
/// <remarks>The class must be <c>partial</c>; it is created for each request, with constructor parameters from the service provider.</remarks>
/// <param name="title">The card's title as HubSpot shows it (contract field <c>title</c>). Not empty.</param>
/// <param name="route">The path of this app that receives HubSpot's data fetch request, such as <c>/cards/tickets</c>. It starts with a slash, and has no parameters and no query.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CrmCardAttribute(string title, [StringSyntax("Route")] string route) : Attribute
{
    /// <summary>The card's title (contract field <c>title</c>).</summary>
    public string Title { get; } = title;

    /// <summary>The path of this app that answers the data fetch request (part of the contract field <c>fetch.targetUrl</c>).</summary>
    [StringSyntax("Route")]
    public string Route { get; } = route;

    /// <summary>
    /// The text of the link to all items (contract field <c>itemLabel</c>), such as "See more tickets". It is sent
    /// only if there is more to see than the card shows. Default: none, and HubSpot shows the card's title.
    /// </summary>
    public string? ItemLabel { get; set; }

    /// <summary>
    /// How declared CURRENCY properties are sent. <see langword="false"/> (the default): as entries of the result's
    /// <c>properties</c>, which every caller can show. <see langword="true"/>: as an object
    /// <c>{"value": …, "currencyCode": …}</c> under the property's name. CrmCards' own app cards and the legacy service show that as money; HubSpot's
    /// converter cannot.
    /// </summary>
    public bool CurrencyAsObject { get; set; }

    /// <summary>
    /// For how many seconds, 0 or more, the response to a data fetch is kept and used again, for requests with the same account, CRM record and
    /// properties; if the handler takes the <see cref="CardRequest"/>, for the same user only. Default: 0, nothing is kept. The app must
    /// have a <c>HybridCache</c> (<c>builder.Services.AddHybridCache()</c>). After the card's own actions on a record, its data is fetched again.
    /// </summary>
    public int CacheSeconds { get; set; }

    /// <summary>
    /// The base URLs of the card's actions, apart from this app's own (part of the contract field <c>actions.baseUrls</c>), such as <c>https://status.example.com/</c>.
    /// Each is an absolute http(s) address. Default: the base URLs of its declared actions. Set it if actions decided at run time (<see cref="CardAction"/>) have others.
    /// </summary>
    public string[] ActionBaseUrls { get; set; } = [];
}
