using CrmCards.Client;
using static CrmCards.Client.ContractRule;

namespace CrmCards.Tool.Checks;

/// <summary>The rules about answers: the client's, with what a rep sees where one does not hold.</summary>
internal static class AnswerRules
{
    private const string NoCard = "No card: the rep reads that it cannot be loaded.";
    private const string NoCardOrAction = "No card, or an action that fails: the rep reads that it cannot be loaded, or that something went wrong.";
    private const string NoAction = "The action is missing from the card.";

    private static readonly (ContractRule Rule, string Holds, string Sees, string[] Diagnostics)[] Texts =
    [
        (Unreachable, "The endpoint can be reached, and does not break the connection.", NoCardOrAction, []),
        (TooSlow, "The answer comes before the caller gives up: after 15 seconds, or 5 for the legacy card service.", NoCardOrAction, []),
        (SlowAnswer, "A card's data comes within 5 seconds: HubSpot's converter does not wait longer.",
            "No card in HubSpot's converter; otherwise a long wait.", []),
        (TooLarge, "The answer has at most 1,048,576 bytes.", NoCardOrAction, []),
        (UnexpectedStatus, "A data fetch is answered with 200; an action with 2xx, or 4xx if it cannot be carried out.", NoCardOrAction, []),
        (Redirect, "No answer redirects the caller: HubSpot does not follow redirects.", NoCardOrAction, []),
        (ContentType, "The content type is application/json, in UTF-8.", NoCardOrAction, []),
        (InvalidJson, "The answer is a JSON object in UTF-8.", NoCardOrAction, []),
        (DuplicateName, "An object names each of its fields once.", "The last of the values; the others are lost.", []),
        (WrongType, "A field has the JSON type that the contract gives it.", "The field's part of the card is missing, or the whole card.", []),
        (FieldUnknown, "Every field is one that the contract has in its place.", "Nothing of what the field contains.", []),
        (OtherResponseShape, "The response has results, not the sections of version v3.", "An empty card.", []),
        (ResultsMissing, "A card response has results: [] if there is nothing to show.", NoCard, []),
        (TooManyResults, "A response has at most five results.", "The first five objects, or no card.", ["CARD0201", "CARD0207"]),
        (ObjectIdMissing, "Every result has an objectId.", "The object is missing, or no card.", ["CARD0101", "CARD0107"]),
        (ObjectIdInvalid, "An objectId is a whole number of at most 9,007,199,254,740,991.", "The object is missing, or another object is shown instead.", ["CARD0104"]),
        (ObjectIdDuplicate, "An objectId is unique within the response.", "One of the objects twice, the other not at all.", ["CARD0204"]),
        (TitleMissing, "Every result has a title that is not empty.", "An object without a name.", ["CARD0102", "CARD0107"]),
        (LinkMissing, "If no result has a link, each has \"link\": null.", "Nothing with app cards; the legacy card service showed no card.", []),
        (LinkInvalid, "A link is an absolute http(s) address.", "A link that leads nowhere, or to a page of HubSpot.", ["CARD0106", "CARD0206"]),
        (AddressLocal, "An address that reps open is not on their own machine, such as localhost.", "A page that cannot be reached.", []),
        (TotalCountInvalid, "totalCount is a whole number, and not less than there are results.", "A wrong number of objects.", ["CARD0202"]),
        (AllItemsLinkMissing, "If there are more objects than are shown, there is an allItemsLink.", "The first objects, and no way to the others.", ["CARD0203"]),
        (ItemLabelEmpty, "itemLabel is not empty.", "A link without text.", []),
        (PropertyUndeclared, "A field of a result is a property that the card's definition declares.", "Nothing of what the field contains.", []),
        (PropertyHidden, "No entry of properties has a label that is the name of a declared property.",
            "The entry only: the declared property is hidden.", ["CARD0109"]),
        (PropertyNameNumeric, "No property's name looks like a number.", "The property before all others.", ["CARD0110"]),
        (LabelMissing, "An entry of properties has a label.", "A value that does not say what it is.", ["CARD0110"]),
        (DataTypeUnknown, "An entry of properties has one of the contract's data types.", "\"Invalid property\", or nothing.", []),
        (ValueInvalid, "A value is a string or a number, and true or false for BOOLEAN.", "\"[object Object]\" or the like.", ["CARD0108"]),
        (NumberInvalid, "A NUMERIC value is a number, or a string that is one.", "\"NaN\".", ["CARD0108"]),
        (DateInvalid, "A DATE value is a day, as yyyy-MM-dd.", "\"Invalid Date\", or another day.", ["CARD0108"]),
        (DateTimeInvalid, "A DATETIME value is a whole number of milliseconds since 1970-01-01 UTC.",
            "A day of 1970: callers read an ISO date up to its first hyphen.", ["CARD0108"]),
        (DateTimeInSeconds, "A DATETIME value is in milliseconds, not in seconds.", "A day of January to April 1970.", []),
        (AmountInvalid, "A CURRENCY value is a decimal number with a point, without a currency sign.",
            "\"NaN\", or the text unchanged.", ["CARD0108"]),
        (CurrencyCodeInvalid, "A CURRENCY value has a currencyCode of ISO 4217.", "A number without a currency, or no card.", ["CARD0113", "CARD0114"]),
        (EmailInvalid, "An EMAIL value is an e-mail address.", "A link that opens a message to nobody.", []),
        (StatusUnknown, "A STATUS value is one of the options in the card's definition.", "\"Invalid property\".", ["CARD0111"]),
        (StatusNameMissing, "A STATUS entry of properties names the declared property whose options it uses.", "\"Invalid property\".", []),
        (OptionTypeUnknown, "An optionType is DEFAULT, SUCCESS, WARNING, DANGER or INFO.", "A tag without its colour.", []),
        (ActionTypeUnknown, "An action's type is IFRAME, ACTION_HOOK or CONFIRMATION_ACTION_HOOK.", NoAction, []),
        (ActionLabelMissing, "An action has a label.", "A button without text, or no button.", ["CARD0306"]),
        (ActionUriMissing, "An action has a uri.", "A button that does nothing.", ["CARD0304"]),
        (ActionUriInvalid, "An action's uri is an absolute http(s) address.", "A button that does nothing, or fails.", ["CARD0304"]),
        (ActionUriOutsideBaseUrls, "An action's uri lies under one of the definition's base URLs.", "A button that fails, or no card.", ["CARD0305"]),
        (SizeInvalid, "An iframe action has a positive width and height.", "A dialog of no size, or of another one.", ["CARD0307"]),
        (HttpMethodUnknown, "An action hook's httpMethod is GET, POST, PUT, DELETE or PATCH.", NoAction, ["CARD0302"]),
        (AssociatedObjectPropertiesMissing, "An action has associatedObjectProperties, even if it is [].",
            "Nothing with app cards; the legacy card service left the action out.", []),
        (ConfirmationMessageMissing, "A confirmation action hook has a confirmationMessage.", "An empty question.", ["CARD0309"]),
        (ConfirmationButtonMissing, "A confirmation action hook has the texts of both buttons.",
            "Different texts with each caller: \"OK\" or \"Yes\", \"Cancel\" or \"No\".", []),
        (SettingsActionNotIframe, "The settingsAction is an iframe action.", "No settings.", ["CARD0308"]),
        (InputInvalid, "An input of an action's form has a name of its own, a label and a known type, and options where it asks for choices.", "The action is missing from the card.", []),
        (PageInvalid, "A response is the page that was asked for, and says so in page; where none was asked for, it has no page.", "No more than the first five results.", []),
        (MessageMissing, "An action's answer has a message, unless it is a 204 without a body.", "No word about what the action did.", []),
    ];

    private static readonly Dictionary<ContractRule, CheckRule> Rules = Texts
        .ToDictionary(rule => rule.Rule, rule => new CheckRule(rule.Rule.ToString(), rule.Rule.Severity(), rule.Holds, rule.Sees, rule.Diagnostics));

    internal static IReadOnlyList<CheckRule> All { get; } = [.. Enum.GetValues<ContractRule>().Select(Of)];

    internal static CheckRule Of(ContractRule rule) => Rules[rule];
}
