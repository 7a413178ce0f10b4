namespace CrmCards.Generators.Model;

/// <summary>A declared property and how its value is written.</summary>
/// <param name="WireName">Its name.</param>
/// <param name="Label">The text that users see.</param>
/// <param name="DataType">The member of <c>CardDataType</c>.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Value">The expression on the result that gives the value, such as <c>Created</c>.</param>
internal record PropertyModel(string WireName, string Label, string DataType, PropertyKind Kind, string Value);

/// <summary>A property with an amount of money.</summary>
internal sealed record CurrencyPropertyModel(string WireName, string Label, string DataType, PropertyKind Kind, string Value, string CurrencyCode)
    : PropertyModel(WireName, Label, DataType, Kind, Value);

/// <summary>A property with one of several options.</summary>
internal sealed record StatusPropertyModel(string WireName, string Label, string DataType, PropertyKind Kind, string Value, StatusModel Status)
    : PropertyModel(WireName, Label, DataType, Kind, Value);

/// <summary>How a value is written, one method of the runtime's writer each.</summary>
internal enum PropertyKind
{
    Text,
    Boolean,
    Number,
    Date,
    DateTime,
    Link,
    Status,
    Currency,
}
