namespace CrmCards.Client;

/// <summary>The rules that answers are checked against.</summary>
public enum ContractRule
{
    /// <summary>The app could not be reached, or broke the connection.</summary>
    Unreachable,

    /// <summary>No answer came before the caller gave up: after fifteen seconds for an app card, or five for the legacy card service.</summary>
    TooSlow,

    /// <summary>A card's data came after more than five seconds, when HubSpot's converter has given up. Other app cards wait longer.</summary>
    SlowAnswer,

    /// <summary>The answer has more than 1,048,576 bytes.</summary>
    TooLarge,

    /// <summary>A data fetch is answered with 200; an action with 2xx or 4xx.</summary>
    UnexpectedStatus,

    /// <summary>An answer is not a redirect: callers do not follow redirects.</summary>
    Redirect,

    /// <summary>An answer's content type is <c>application/json</c>, in UTF-8.</summary>
    ContentType,

    /// <summary>The answer is a JSON object in UTF-8.</summary>
    InvalidJson,

    /// <summary>An object names each of its fields once.</summary>
    DuplicateName,

    /// <summary>A field has the JSON type that the contract gives it.</summary>
    WrongType,

    /// <summary>A field is one that the contract has at its place.</summary>
    FieldUnknown,

    /// <summary>A card response has the shape with <c>results</c>, not the one with <c>sections</c> of version v3.</summary>
    OtherResponseShape,

    /// <summary>A card response has <c>results</c>.</summary>
    ResultsMissing,

    /// <summary>A card response has at most five results.</summary>
    TooManyResults,

    /// <summary>Every result has an <c>objectId</c>.</summary>
    ObjectIdMissing,

    /// <summary>An <c>objectId</c> is a whole number that JavaScript can hold.</summary>
    ObjectIdInvalid,

    /// <summary>An <c>objectId</c> is unique within the response.</summary>
    ObjectIdDuplicate,

    /// <summary>Every result has a <c>title</c> that is not empty.</summary>
    TitleMissing,

    /// <summary>A result without a link has <c>"link": null</c>.</summary>
    LinkMissing,

    /// <summary>A link is an absolute http(s) address.</summary>
    LinkInvalid,

    /// <summary>An address that users open is not on the user's own machine, such as <c>localhost</c>, unless the app is there too.</summary>
    AddressLocal,

    /// <summary><c>totalCount</c> is a whole number, and not less than there are results.</summary>
    TotalCountInvalid,

    /// <summary>If there are more objects than are shown, there is an <c>allItemsLink</c>.</summary>
    AllItemsLinkMissing,

    /// <summary><c>itemLabel</c> is not empty.</summary>
    ItemLabelEmpty,

    /// <summary>A field of a result is a property that the card definition declares.</summary>
    PropertyUndeclared,

    /// <summary>No entry of <c>properties</c> has a label that is the name of a declared property: that one would be hidden.</summary>
    PropertyHidden,

    /// <summary>A name that looks like a number is shown before all others.</summary>
    PropertyNameNumeric,

    /// <summary>An entry of <c>properties</c> has a label.</summary>
    LabelMissing,

    /// <summary>An entry of <c>properties</c> has one of the contract's data types.</summary>
    DataTypeUnknown,

    /// <summary>A value is a text or a number.</summary>
    ValueInvalid,

    /// <summary>A NUMERIC value is a number, or a text that is one.</summary>
    NumberInvalid,

    /// <summary>A DATE value is a day, as <c>yyyy-MM-dd</c>.</summary>
    DateInvalid,

    /// <summary>A DATETIME value is a whole number of milliseconds since 1970-01-01 UTC.</summary>
    DateTimeInvalid,

    /// <summary>A DATETIME value is in milliseconds: one in seconds lies in January 1970.</summary>
    DateTimeInSeconds,

    /// <summary>A CURRENCY value is a decimal number with a point.</summary>
    AmountInvalid,

    /// <summary>A CURRENCY value has an ISO 4217 code.</summary>
    CurrencyCodeInvalid,

    /// <summary>An EMAIL value is an e-mail address.</summary>
    EmailInvalid,

    /// <summary>A STATUS value is one of the options in the card definition.</summary>
    StatusUnknown,

    /// <summary>A STATUS entry of <c>properties</c> names the declared property whose options it uses.</summary>
    StatusNameMissing,

    /// <summary>An <c>optionType</c> is one of the contract's colours.</summary>
    OptionTypeUnknown,

    /// <summary>An action is of one of the contract's three types.</summary>
    ActionTypeUnknown,

    /// <summary>An action has a label.</summary>
    ActionLabelMissing,

    /// <summary>An action has a <c>uri</c>.</summary>
    ActionUriMissing,

    /// <summary>An action's <c>uri</c> is an absolute http(s) address.</summary>
    ActionUriInvalid,

    /// <summary>An action's <c>uri</c> lies under one of the card definition's base URLs.</summary>
    ActionUriOutsideBaseUrls,

    /// <summary>An iframe action has a positive <c>width</c> and <c>height</c>.</summary>
    SizeInvalid,

    /// <summary>An action hook's <c>httpMethod</c> is GET, POST, PUT, DELETE or PATCH.</summary>
    HttpMethodUnknown,

    /// <summary>An action has <c>associatedObjectProperties</c>, even if it is <c>[]</c>.</summary>
    AssociatedObjectPropertiesMissing,

    /// <summary>A confirmation action hook has a <c>confirmationMessage</c>.</summary>
    ConfirmationMessageMissing,

    /// <summary>A confirmation action hook has the texts of both buttons: callers have different default texts.</summary>
    ConfirmationButtonMissing,

    /// <summary>The <c>settingsAction</c> is an iframe action.</summary>
    SettingsActionNotIframe,

    /// <summary>An input of an action's form has a <c>name</c> of its own, a <c>label</c>, a known <c>type</c>, and <c>options</c> where it asks for choices.</summary>
    InputInvalid,

    /// <summary>A response is the page that was asked for: its <c>page</c> has the same <c>from</c> and <c>size</c>, and is left out where none was asked for.</summary>
    PageInvalid,

    /// <summary>An action's answer has a <c>message</c>, unless it is a 204 without a body.</summary>
    MessageMissing,
}

internal static class ContractRules
{
    /// <summary>A finding that callers can work around is a warning.</summary>
    internal static FindingSeverity Severity(this ContractRule rule) => rule switch
    {
        ContractRule.SlowAnswer
            or ContractRule.FieldUnknown
            or ContractRule.LinkMissing
            or ContractRule.AddressLocal
            or ContractRule.DateTimeInSeconds
            or ContractRule.AllItemsLinkMissing
            or ContractRule.ItemLabelEmpty
            or ContractRule.PropertyUndeclared
            or ContractRule.PropertyHidden
            or ContractRule.PropertyNameNumeric
            or ContractRule.StatusNameMissing
            or ContractRule.OptionTypeUnknown
            or ContractRule.EmailInvalid
            or ContractRule.AssociatedObjectPropertiesMissing
            or ContractRule.ConfirmationButtonMissing => FindingSeverity.Warning,
        _ => FindingSeverity.Error,
    };
}
