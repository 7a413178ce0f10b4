using System.Diagnostics.CodeAnalysis;

namespace CrmCards;

/// <summary>
/// Declares a CRM card: the class's <see cref="DataFetchAttribute"/> method answers HubSpot's data fetch
/// request, and its <see cref="ActionHookAttribute"/> methods handle the users' clicks.
/// </summary>
/// <remarks>The class must be <c>partial</c>; it is created for each request, with constructor parameters from the service provider.</remarks>
/// <param name="title">The card's title as HubSpot shows it (contract field <c>title</c>). Not empty.</param>
/// <param name="route">The path of this app that HubSpot's data fetch request is sent to, such as <c>/cards/tickets</c>: it starts with a slash and has no parameters and no query.</param>
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
    /// only when there is more to see than the card shows. Default: none, and HubSpot shows the card's title.
    /// </summary>
    public string? ItemLabel { get; set; }

    /// <summary>
    /// How declared CURRENCY properties are sent. <see langword="false"/> (the default): as entries of the result's
    /// <c>properties</c>, which every caller can show. <see langword="true"/>: as an object
    /// <c>{"value": …, "currencyCode": …}</c> under the property's name, which only the legacy card service understands.
    /// </summary>
    public bool CurrencyAsObject { get; set; }

    /// <summary>
    /// For how many seconds, 0 or more, the response to a data fetch is kept and served again, to all who ask with the same account, CRM record and
    /// properties, and to the same user only where the handler takes the <see cref="CardRequest"/>. Default: 0, nothing is kept. The app must
    /// have a <c>HybridCache</c> (<c>builder.Services.AddHybridCache()</c>). The card's own actions on a record make its data be fetched anew.
    /// </summary>
    public int CacheSeconds { get; set; }

    /// <summary>
    /// The sites beside this app that the card's actions open (part of the contract field <c>actions.baseUrls</c>), such as <c>https://status.example.com/</c>.
    /// Each is an absolute http(s) address. Default: the sites of the addresses in its declared actions. To be given where actions decided at run time (<see cref="CardAction"/>) open others.
    /// </summary>
    public string[] ActionBaseUrls { get; set; } = [];
}
