namespace CrmCards.Client;

/// <summary>Who calls the app: the callers send the same parameters in different shapes.</summary>
public enum CrmCaller
{
    /// <summary>
    /// An app card, which calls with <c>hubspot.fetch</c>: it names the app (<c>appId</c>), and sends the parameters of POST, PUT and PATCH in the query and in a JSON body.
    /// Since the legacy card service stopped, app cards are what calls cards.
    /// </summary>
    AppCard,

    /// <summary>
    /// HubSpot's legacy card service, which stopped on 2026-10-31: parameters in the query; of POST, PUT and PATCH in a form-encoded body, as the service is known to
    /// have sent them.
    /// </summary>
    LegacyService,

    /// <summary>The legacy card service as it is documented: like <see cref="LegacyService"/>, but with a JSON body.</summary>
    LegacyServiceWithJson,
}
