namespace CrmCards;

/// <summary>An option of a STATUS property (contract field <c>display.properties[].options[]</c>).</summary>
/// <param name="Name">The value on the wire (contract field <c>name</c>).</param>
/// <param name="Label">The text of the tag (contract field <c>label</c>).</param>
/// <param name="Type">The colour of the tag (contract field <c>type</c>).</param>
public sealed record CardStatusOption(string Name, string Label, StatusOptionType Type);
