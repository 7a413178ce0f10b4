namespace CrmCards;

/// <summary>
/// Declares a property of the card: the member's value is sent under the property's name on each result, and the card
/// definition lists the property (contract field <c>display.properties[]</c>). A null value is left out.
/// </summary>
/// <remarks>
/// Without a data type, the member's type decides: <see cref="string"/>, <see cref="Guid"/>, <see cref="bool"/>, <see cref="char"/> and plain enums are
/// STRING; numbers NUMERIC, or CURRENCY where <see cref="CurrencyCode"/> is given; <see cref="DateOnly"/> DATE;
/// <see cref="DateTime"/> and <see cref="DateTimeOffset"/> DATETIME; <see cref="Uri"/> LINK; enums whose members carry <see cref="StatusOptionAttribute"/> STATUS.
/// A <see cref="DateTime"/> of unspecified kind is read as UTC. A LINK value that is neither an absolute http(s) address nor a path of this app, and an
/// enum value that is not an option, are left out and logged. A number that is NaN or infinite makes the response fail.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardPropertyAttribute : Attribute
{
    /// <summary>Declares a property whose data type follows from the member's type.</summary>
    /// <param name="label">The text shown for the property (contract field <c>label</c>). Not empty.</param>
    public CardPropertyAttribute(string label) => Label = label;

    /// <summary>Declares a property of a given data type.</summary>
    /// <param name="label">The text shown for the property (contract field <c>label</c>). Not empty.</param>
    /// <param name="dataType">How HubSpot shows the value (contract field <c>dataType</c>).</param>
    public CardPropertyAttribute(string label, CardDataType dataType)
    {
        Label = label;
        DataType = dataType;
    }

    /// <summary>The text shown for the property (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>How HubSpot shows the value (contract field <c>dataType</c>); <see langword="null"/> if the member's type decides.</summary>
    public CardDataType? DataType { get; }

    /// <summary>The name on the wire (contract field <c>name</c>): letters, digits, underscores and hyphens, but not digits only; lower-case by convention. Default: the member's name in snake_case, such as <c>reported_by</c> for <c>ReportedBy</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The ISO 4217 code (contract field <c>currencyCode</c>), such as "GBP", which makes a member of an integral type or <see cref="decimal"/> a CURRENCY property. Default: none.</summary>
    public string? CurrencyCode { get; set; }

    /// <summary>
    /// The property's place among the card's properties. Lower numbers come first; equal numbers keep the order of declaration. Default: 0.
    /// </summary>
    /// <remarks>
    /// Callers show the fields of a result before the entries of its <c>properties</c>. Money is such an entry, unless the card sends it as an object.
    /// If a property has an order, money keeps its place: the properties after it are written as entries too.
    /// </remarks>
    public int Order { get; set; }
}
