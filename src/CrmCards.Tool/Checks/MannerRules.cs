using CrmCards.Client;

namespace CrmCards.Tool.Checks;

/// <summary>The rules about an endpoint's manners: what it does with requests that are not the usual one.</summary>
internal static class MannerRules
{
    internal static readonly CheckRule SignatureRefused = Error(
        nameof(SignatureRefused),
        "A request that is signed as HubSpot signs it is let in.",
        "No card at all: every request of HubSpot is refused.");

    internal static readonly CheckRule UnsignedAccepted = Error(
        nameof(UnsignedAccepted),
        "A request without a signature is refused.",
        "Nothing; but anybody who knows the address reads your customers' data.");

    internal static readonly CheckRule WrongSignatureAccepted = Error(
        nameof(WrongSignatureAccepted),
        "A request whose signature was made with another secret is refused.",
        "Nothing; but anybody who knows the address reads your customers' data.");

    internal static readonly CheckRule OldSignatureAccepted = Error(
        nameof(OldSignatureAccepted),
        "A request whose time is more than five minutes off is refused.",
        "Nothing; but whoever has seen one request, in a log for example, can send it again forever.");

    internal static readonly CheckRule MovedBorderAccepted = Warning(
        nameof(MovedBorderAccepted),
        "A request is refused where what was signed is divided otherwise between URL, body and time: the parts are signed without a border between them.",
        "Nothing; but whoever has seen a request can change its URL for five minutes, and read another record.");

    internal static readonly CheckRule RefusalStatus = Warning(
        nameof(RefusalStatus),
        "A request that is not HubSpot's is refused with 401 or 403.",
        "Nothing; but your logs show failures of the app where somebody only tried to get in.");

    internal static readonly CheckRule ValueRefused = Error(
        nameof(ValueRefused),
        "A request is let in whatever its values are: the signature is checked over the URL as it was sent, not over one that was decoded and encoded again.",
        "No card on the records that have such a value, but the card on all others: an error that is hard to find.");

    internal static readonly CheckRule ValueFails = Error(
        nameof(ValueFails),
        "A card is answered whatever the values of CRM properties are.",
        "No card on the records that have such a value.");

    internal static readonly CheckRule AbsentPropertyFails = Error(
        nameof(AbsentPropertyFails),
        "A card is answered where CRM properties are absent or empty: HubSpot leaves out a property that has no value.",
        "No card on the records that lack a value.");

    internal static readonly CheckRule RepeatedParameterFails = Error(
        nameof(RepeatedParameterFails),
        "A parameter that comes twice with one value is one: HubSpot appends userId, userEmail, portalId and appId to URLs that have them.",
        "No card where an app card adds these parameters itself.");

    internal static readonly CheckRule FailureIsServerError = Error(
        nameof(FailureIsServerError),
        "What is not a failure of the app, such as a record that it does not know or an action that cannot be carried out, is not answered with 5xx.",
        "An error instead of a reason; and HubSpot sends each request that is answered with 5xx once more.");

    internal static readonly CheckRule CurrencyIsObject = Warning(
        nameof(CurrencyIsObject),
        "For app cards, an amount of money is an entry of properties, not an object under the property's name.",
        "\"[object Object]\" instead of the amount in HubSpot's converter card.");

    internal static readonly CheckRule PageFails = Error(
        nameof(PageFails),
        "The page of an iframe action opens.",
        "An error in the dialog that the action opens.");

    internal static readonly CheckRule PageNotFramable = Error(
        nameof(PageNotFramable),
        "The page of an iframe action can be framed by HubSpot: no X-Frame-Options, and a frame-ancestors, where there is one, that names HubSpot.",
        "An empty dialog: the browser refuses to show the page.");

    internal static readonly CheckRule PageNotHttps = Warning(
        nameof(PageNotHttps),
        "The page of an iframe action has an https address, unless it is on this machine.",
        "An empty dialog: browsers open no http page inside one of HubSpot's, which are https.",
        "CARD0317");

    internal static readonly CheckRule BodyRefused = Error(
        nameof(BodyRefused),
        "An action is answered alike where its body has further members, nested ones and null, and where a DELETE has a body.",
        "The action fails in app cards that send more than the action needs, and under HubSpot's local development.");

    internal static readonly CheckRule ReplayRunsAgain = Error(
        nameof(ReplayRunsAgain),
        "An action that comes twice with one signature is carried out once.",
        "Nothing at once; but whoever has seen the request can have the action carried out again.");

    internal static readonly CheckRule RepeatNotIdempotent = Error(
        nameof(RepeatNotIdempotent),
        "An action that answers with 5xx has not changed anything, or changes nothing more when it is repeated: HubSpot repeats it by itself.",
        "The action is carried out twice, though the rep clicked once, and an error is shown.");

    internal static readonly IReadOnlyList<CheckRule> All =
    [
        SignatureRefused, UnsignedAccepted, WrongSignatureAccepted, OldSignatureAccepted, MovedBorderAccepted, RefusalStatus,
        ValueRefused, ValueFails, AbsentPropertyFails, RepeatedParameterFails, FailureIsServerError, CurrencyIsObject,
        PageFails, PageNotFramable, PageNotHttps, BodyRefused, ReplayRunsAgain, RepeatNotIdempotent,
    ];

    private static CheckRule Error(string id, string holds, string sees) => new(id, FindingSeverity.Error, holds, sees, []);

    private static CheckRule Warning(string id, string holds, string sees, params string[] diagnostics) =>
        new(id, FindingSeverity.Warning, holds, sees, diagnostics);
}
