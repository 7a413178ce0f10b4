using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The rules about an endpoint's manners: what it does with requests that are not the usual one.</summary>
internal static class MannerRules
{
    internal static readonly CheckRule SignatureRefused = Error(
        nameof(SignatureRefused),
        "A request that is signed as HubSpot signs it is accepted.",
        "No card at all: every request of HubSpot is refused.");

    internal static readonly CheckRule UnsignedAccepted = Error(
        nameof(UnsignedAccepted),
        "A request without a signature is refused.",
        "Nothing; but anyone who knows the address can read your customers' data.");

    internal static readonly CheckRule WrongSignatureAccepted = Error(
        nameof(WrongSignatureAccepted),
        "A request whose signature was made with another secret is refused.",
        "Nothing; but anyone who knows the address can read your customers' data.");

    internal static readonly CheckRule OldSignatureAccepted = Error(
        nameof(OldSignatureAccepted),
        "A request whose time is more than five minutes off is refused.",
        "Nothing; but anyone who has seen one request, for example in a log, can send it again forever.");

    internal static readonly CheckRule MovedBorderAccepted = Warning(
        nameof(MovedBorderAccepted),
        "A request is refused if the signed text is divided differently between URL, body and time: the parts are signed without a separator between them.",
        "Nothing; but anyone who has seen a request can change its URL for five minutes, and read another record.");

    internal static readonly CheckRule RefusalStatus = Warning(
        nameof(RefusalStatus),
        "A request that is not HubSpot's is refused with 401 or 403.",
        "Nothing; but your logs show failures of the app when someone only tried to get in.");

    internal static readonly CheckRule ValueRefused = Error(
        nameof(ValueRefused),
        "A request is accepted whatever its values are: the signature is checked against the URL as it was sent, not against one that was decoded and encoded again.",
        "No card on the records that have such a value, but the card on all others: an error that is hard to find.");

    internal static readonly CheckRule ValueFails = Error(
        nameof(ValueFails),
        "A card is answered whatever the values of CRM properties are.",
        "No card on the records that have such a value.");

    internal static readonly CheckRule AbsentPropertyFails = Error(
        nameof(AbsentPropertyFails),
        "A card is answered if CRM properties are absent or empty: HubSpot leaves out a property that has no value.",
        "No card on the records that lack a value.");

    internal static readonly CheckRule RepeatedParameterFails = Error(
        nameof(RepeatedParameterFails),
        "A parameter that comes twice with the same value counts once: HubSpot appends userId, userEmail, portalId and appId to URLs that have them.",
        "No card if an app card adds these parameters itself.");

    internal static readonly CheckRule FailureIsServerError = Error(
        nameof(FailureIsServerError),
        "A request that the app cannot serve, such as one for an unknown record or an action that cannot be carried out, is not answered with 5xx.",
        "An error instead of a reason; and HubSpot repeats each request that is answered with 5xx.");

    internal static readonly CheckRule CurrencyIsObject = Warning(
        nameof(CurrencyIsObject),
        "For app cards, an amount of money is an entry of properties, not an object under the property's name.",
        "\"[object Object]\" instead of the amount in HubSpot's converter.");

    internal static readonly CheckRule PageFails = Error(
        nameof(PageFails),
        "The page of an iframe action opens.",
        "An error in the dialog that the action opens.");

    internal static readonly CheckRule PageNotFramable = Error(
        nameof(PageNotFramable),
        "HubSpot can show the page of an iframe action in a frame: there is no X-Frame-Options, and frame-ancestors, if set, names HubSpot.",
        "An empty dialog: the browser refuses to show the page.");

    internal static readonly CheckRule PageNotHttps = Warning(
        nameof(PageNotHttps),
        "The page of an iframe action has an https address, unless it is on this machine.",
        "An empty dialog: browsers do not open an http page inside HubSpot's https pages.",
        "CARD0317");

    internal static readonly CheckRule BodyRefused = Error(
        nameof(BodyRefused),
        "An action is answered in the same way if its body has more members, nested members or null, and if a DELETE has a body.",
        "The action fails in app cards that send more than the action needs, and under HubSpot's local development.");

    internal static readonly CheckRule InputsUnchecked = Error(
        nameof(InputsUnchecked),
        "An action with inputs refuses values that they do not allow, with 422, names each input that is wrong, and carries nothing out.",
        "Nothing, as the form checks the values first; but another caller can have the action carried out with any values.");

    internal static readonly CheckRule PageRepeatsResults = Error(
        nameof(PageRepeatsResults),
        "A page has none of the results of the pages before it.",
        "\"Show more\" that shows nothing new.");

    internal static readonly CheckRule ReplayRunsAgain = Error(
        nameof(ReplayRunsAgain),
        "An action that comes twice with the same signature is carried out once.",
        "Nothing at first; but anyone who has seen the request can repeat the action.");

    internal static readonly CheckRule RepeatNotIdempotent = Error(
        nameof(RepeatNotIdempotent),
        "An action that answers with 5xx has not changed anything, or changes nothing more when it is repeated: HubSpot repeats it automatically.",
        "The action is carried out twice although the rep clicked once, and an error is shown.");

    internal static readonly IReadOnlyList<CheckRule> All =
    [
        SignatureRefused, UnsignedAccepted, WrongSignatureAccepted, OldSignatureAccepted, MovedBorderAccepted, RefusalStatus,
        ValueRefused, ValueFails, AbsentPropertyFails, RepeatedParameterFails, FailureIsServerError, CurrencyIsObject,
        PageFails, PageNotFramable, PageNotHttps, BodyRefused, InputsUnchecked, PageRepeatsResults, ReplayRunsAgain, RepeatNotIdempotent,
    ];

    private static CheckRule Error(string id, string holds, string sees) => new(id, FindingSeverity.Error, holds, sees, []);

    private static CheckRule Warning(string id, string holds, string sees, params string[] diagnostics) =>
        new(id, FindingSeverity.Warning, holds, sees, diagnostics);
}
