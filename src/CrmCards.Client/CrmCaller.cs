namespace CrmCards.Client;

/// <summary>Who calls the app: today's two callers send the same parameters in different shapes.</summary>
public enum CrmCaller
{
    /// <summary>The CRM's legacy card service: parameters in the query; of POST, PUT and PATCH in a form-encoded body, as the service is known to send them.</summary>
    LegacyService,

    /// <summary>The legacy card service as it is documented: like <see cref="LegacyService"/>, but with a JSON body.</summary>
    LegacyServiceWithJson,

    /// <summary>An app card, which calls with <c>fetch</c>: names the app (<c>appId</c>), and sends the parameters of POST, PUT and PATCH in the query and in a JSON body.</summary>
    AppCard,
}
