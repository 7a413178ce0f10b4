namespace CrmCards;

/// <summary>A property that the card displays (contract field <c>display.properties[]</c>).</summary>
/// <param name="Name">The name on the wire (contract field <c>name</c>).</param>
/// <param name="Label">The text shown (contract field <c>label</c>).</param>
/// <param name="DataType">How the value is shown (contract field <c>dataType</c>).</param>
/// <param name="Options">The options of a STATUS property, otherwise none (contract field <c>options</c>).</param>
public sealed record CardDisplayProperty(string Name, string Label, CardDataType DataType, IReadOnlyList<CardStatusOption> Options);
