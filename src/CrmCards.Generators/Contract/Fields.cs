namespace CrmCards.Generators.Contract;

/// <summary>The names in a response's JSON.</summary>
internal static class Fields
{
    public const string Results = "results";
    public const string ItemLabel = "itemLabel";
    public const string SettingsAction = "settingsAction";
    public const string PrimaryAction = "primaryAction";
    public const string SecondaryActions = "secondaryActions";

    // Of an object.
    public const string ObjectId = "objectId";
    public const string Title = "title";
    public const string Link = "link";
    public const string Properties = "properties";
    public const string Actions = "actions";

    // Of a property.
    public const string Label = "label";
    public const string DataType = "dataType";
    public const string Value = "value";
    public const string CurrencyCode = "currencyCode";
    public const string Name = "name";
    public const string OptionType = "optionType";

    // Of an action, which has a label, too.
    public const string Type = "type";
    public const string Uri = "uri";
    public const string AssociatedObjectProperties = "associatedObjectProperties";
    public const string Width = "width";
    public const string Height = "height";
    public const string HttpMethod = "httpMethod";
    public const string ConfirmationMessage = "confirmationMessage";
    public const string ConfirmButtonText = "confirmButtonText";
    public const string CancelButtonText = "cancelButtonText";

    // Of an action's inputs, which have a name, a label, a type, a value and a currency code, too.
    public const string Inputs = "inputs";
    public const string Required = "required";
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string Min = "min";
    public const string Max = "max";
    public const string Pattern = "pattern";
    public const string Options = "options";

    /// <summary>The other fields of an object; declared properties cannot have these names.</summary>
    public static bool IsReserved(string name) => name is ObjectId or Title or Link or Properties or Actions;
}
