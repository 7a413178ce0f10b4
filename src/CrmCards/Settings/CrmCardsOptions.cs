namespace CrmCards;

/// <summary>
/// The app's settings, bound from configuration (by default from the section <c>CrmCards</c>). If they are not valid, the app does not start, and an
/// <c>OptionsValidationException</c> says what is wrong. A changed configuration takes effect without a restart, unless it is not valid.
/// </summary>
public sealed class CrmCardsOptions
{
    /// <summary>The section of the configuration that <c>AddCrmCards()</c> binds the options from: <c>CrmCards</c>.</summary>
    public const string SectionName = "CrmCards";

    /// <summary>
    /// The address under which HubSpot reaches this app, such as <c>https://cards.example.com</c>; a path after the host is the app's
    /// path base. Key <c>PublicUrl</c>, environment variable <c>CrmCards__PublicUrl</c>. Required and https, except in the Development
    /// environment, where http is allowed and a missing one is taken from each request. Signatures are checked against it.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>
    /// The client secret of the app in HubSpot, which signs the requests. Key <c>ClientSecret</c>, environment variable
    /// <c>CrmCards__ClientSecret</c>. Required, here or in one of the two below, except in the Development environment, where without a
    /// secret only callers on this machine are served.
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>Further client secrets that are accepted, for use while a secret is rotated. Key <c>ClientSecrets</c>.</summary>
    public IList<string> ClientSecrets { get; } = [];

    /// <summary>
    /// Client secrets by app id, for endpoints that serve several apps. A request that names the app (parameter <c>appId</c>) must be
    /// signed with one of its secrets; requests that name no app, or another one, are checked with the other secrets. Key <c>AppClientSecrets</c>.
    /// </summary>
    public IDictionary<string, string[]> AppClientSecrets { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>
    /// The versions of signature that are accepted, at least one. Default: only v3, which app cards send. v1 and v2 carry no time, so anyone who
    /// has seen a request can send it again: a warning in the log says so when the app starts. Key <c>AcceptedSignatures</c>, such as <c>V2, V3</c>.
    /// </summary>
    public SignatureVersions AcceptedSignatures { get; set; } = SignatureVersions.V3;

    /// <summary>
    /// Whether an action runs once for a v3 signature: a second request with the same signature gets the answer of the first, within the five
    /// minutes for which the signature is valid. Default: yes. A repeat that HubSpot signs again runs again. Key <c>RunSignedActionsOnce</c>.
    /// </summary>
    public bool RunSignedActionsOnce { get; set; } = true;

    /// <summary>The longest request body that is read, in bytes, from 1 to 1,048,576; a longer one is answered with 413. Default: 65,536. Key <c>MaxRequestBodySize</c>.</summary>
    public int MaxRequestBodySize { get; set; } = 64 * 1024;

    /// <summary>
    /// How long a handler may run before it is cancelled, from 1 millisecond to 1 hour. Default: 4.5 seconds, because HubSpot's converter gives up after
    /// five; CrmCards' own app cards wait ten. A cancelled data fetch is answered with 504, a cancelled action with 408. Key <c>HandlerTimeout</c>, such as
    /// <c>00:00:04.5</c>.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(4.5);

    /// <summary>How long the token of a signed iframe action is valid after the card was fetched, from 1 minute to 1 day. Default: 1 hour. Key <c>IframeTokenLifetime</c>.</summary>
    public TimeSpan IframeTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The sites that may frame the pages of signed iframe actions, such as <c>https://app.example.com</c>, <c>https://*.example.com</c> or <c>'self'</c> (the <c>frame-ancestors</c> of their Content-Security-Policy).
    /// Default: none, and no policy is sent. Key <c>FrameAncestors</c>.
    /// </summary>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>The path of the section that the options come from, empty for the whole configuration; null if they are set in code.</summary>
    internal string? Section { get; set; }

    internal IEnumerable<string> AllClientSecrets => ClientSecret is null ? ClientSecrets : ClientSecrets.Prepend(ClientSecret);

    internal bool HasSecret => AllClientSecrets.Any() || AppClientSecrets.Count > 0;
}
