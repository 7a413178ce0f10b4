using System.Globalization;

namespace CrmCards;

/// <summary>
/// A property of one object that the card does not declare (contract field <c>results[].properties[]</c>), shown after
/// the declared ones.
/// </summary>
public sealed class CardProperty
{
    private CardProperty(string label, CardDataType dataType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentNullException.ThrowIfNull(value);
        Label = label;
        DataType = dataType;
        Value = value;
    }

    /// <summary>The text shown for the property (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>How HubSpot shows the value (contract field <c>dataType</c>).</summary>
    public CardDataType DataType { get; }

    /// <summary>The value as text (contract field <c>value</c>): the invariant digits of a number, the milliseconds since 1970-01-01 UTC of an instant, the path of a page of the app, <c>true</c> or <c>false</c>.</summary>
    public string Value { get; }

    /// <summary>The ISO 4217 code of a CURRENCY property (contract field <c>currencyCode</c>).</summary>
    public string? CurrencyCode { get; private init; }

    /// <summary>The text of a LINK property's link (contract field <c>linkLabel</c>).</summary>
    public string? LinkLabel { get; private init; }

    /// <summary>The wire name of the declared STATUS property whose options a STATUS property uses (contract field <c>name</c>).</summary>
    public string? Name { get; private init; }

    /// <summary>The colour of a STATUS property's tag (contract field <c>optionType</c>).</summary>
    public StatusOptionType? OptionType { get; private init; }

    /// <summary>A STRING property: text.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The label is empty, or the value is null.</exception>
    public static CardProperty Text(string label, string value) => new(label, CardDataType.String, value);

    /// <summary>A NUMERIC property: a number.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static CardProperty Number(string label, decimal value) => new(label, CardDataType.Numeric, Invariant(value));

    /// <summary>A BOOLEAN property: yes or no. Only CrmCards' own app cards show it; other callers do not know the type.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">Yes or no.</param>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static CardProperty Boolean(string label, bool value) => new(label, CardDataType.Boolean, value ? "true" : "false");

    /// <summary>A DATE property: a day.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The day.</param>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static CardProperty Date(string label, DateOnly value) => new(label, CardDataType.Date, value.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A DATETIME property: an instant.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The instant, to the millisecond.</param>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static CardProperty DateTime(string label, DateTimeOffset value) =>
        new(label, CardDataType.DateTime, value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>A CURRENCY property: an amount of money.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The amount; its scale is kept.</param>
    /// <param name="currencyCode">The ISO 4217 code, such as "GBP": three letters.</param>
    /// <exception cref="ArgumentException">The label is empty, or the code is not three upper-case letters.</exception>
    public static CardProperty Currency(string label, decimal value, string currencyCode)
    {
        ArgumentNullException.ThrowIfNull(currencyCode);
        if (currencyCode.Length != 3 || !currencyCode.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"'{currencyCode}' is not an ISO 4217 code: give three upper-case letters, such as GBP.", nameof(currencyCode));
        return new(label, CardDataType.Currency, Invariant(value)) { CurrencyCode = currencyCode };
    }

    /// <summary>An EMAIL property: an e-mail address.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The address.</param>
    /// <exception cref="ArgumentException">The label is empty, or the value is null.</exception>
    public static CardProperty Email(string label, string value) => new(label, CardDataType.Email, value);

    /// <summary>A LINK property: a page that opens in a new window.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="value">The absolute http(s) address, or a path of the app, which gets the public URL before it.</param>
    /// <param name="linkLabel">The link's text. Default: the address.</param>
    /// <exception cref="ArgumentException">The label is empty, or the address is neither absolute http(s) nor a path that starts with a slash.</exception>
    public static CardProperty Link(string label, Uri value, string? linkLabel = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!PublicAddress.IsUsable(value))
            throw new ArgumentException($"The value '{value.OriginalString}' of the LINK property '{label}' {PublicAddress.Fault}.", nameof(value));
        return new(label, CardDataType.Link, PublicAddress.IsPath(value) ? PublicAddress.Escaped(value) : value.AbsoluteUri) { LinkLabel = linkLabel };
    }

    /// <summary>A STATUS property: a coloured tag.</summary>
    /// <param name="label">The text shown for the property. Not empty.</param>
    /// <param name="option">The option's name, as in the card definition.</param>
    /// <param name="type">The tag's colour.</param>
    /// <param name="name">The wire name of the declared STATUS property that has the option. HubSpot's converter looks the option up by this name, and shows the property as invalid without it.</param>
    /// <exception cref="ArgumentException">The label or the name is empty, the option is null, or the colour is not defined.</exception>
    public static CardProperty Status(string label, string option, StatusOptionType type, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!Enum.IsDefined(type))
            throw new ArgumentOutOfRangeException(nameof(type), type, "The contract has DEFAULT, SUCCESS, WARNING, DANGER and INFO.");
        return new(label, CardDataType.Status, option) { OptionType = type, Name = name };
    }

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
