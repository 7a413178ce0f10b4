namespace CrmCards.Client.Reading;

/// <summary>The names of the contract's fields in an answer's JSON.</summary>
internal static class Fields
{
    internal const string Results = "results";
    internal const string Page = "page";
    internal const string TotalCount = "totalCount";
    internal const string AllItemsLink = "allItemsLink";
    internal const string ItemLabel = "itemLabel";
    internal const string SettingsAction = "settingsAction";
    internal const string PrimaryAction = "primaryAction";
    internal const string SecondaryActions = "secondaryActions";

    // Of a page.
    internal const string From = "from";
    internal const string Size = "size";

    // Of a result.
    internal const string ObjectId = "objectId";
    internal const string Title = "title";
    internal const string Link = "link";
    internal const string Properties = "properties";
    internal const string Actions = "actions";

    // Of a property.
    internal const string Label = "label";
    internal const string DataType = "dataType";
    internal const string Value = "value";
    internal const string Name = "name";
    internal const string CurrencyCode = "currencyCode";
    internal const string LinkLabel = "linkLabel";
    internal const string OptionType = "optionType";

    // Of an action, which has a label, too.
    internal const string Type = "type";
    internal const string Uri = "uri";
    internal const string AssociatedObjectProperties = "associatedObjectProperties";
    internal const string Width = "width";
    internal const string Height = "height";
    internal const string HttpMethod = "httpMethod";
    internal const string ConfirmationMessage = "confirmationMessage";
    internal const string ConfirmButtonText = "confirmButtonText";
    internal const string CancelButtonText = "cancelButtonText";

    internal const string Inputs = "inputs";

    // Of an input, which has a name, a label, a type, a value and a currency code, too.
    internal const string Required = "required";
    internal const string MinLength = "minLength";
    internal const string MaxLength = "maxLength";
    internal const string Min = "min";
    internal const string Max = "max";
    internal const string Pattern = "pattern";
    internal const string Options = "options";

    // Of an action's answer, which has inputs, too.
    internal const string Message = "message";
}
