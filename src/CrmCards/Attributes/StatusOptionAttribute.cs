namespace CrmCards;

/// <summary>Makes an enum member an option of STATUS properties (contract field <c>display.properties[].options[]</c>).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class StatusOptionAttribute : Attribute
{
    /// <summary>Declares an option.</summary>
    /// <param name="label">The text of the tag (contract field <c>label</c>). Not empty.</param>
    /// <param name="type">The colour of the tag (contract field <c>type</c>).</param>
    public StatusOptionAttribute(string label, StatusOptionType type = StatusOptionType.Default)
    {
        Label = label;
        Type = type;
    }

    /// <summary>The text of the tag (contract field <c>label</c>).</summary>
    public string Label { get; }

    /// <summary>The colour of the tag (contract field <c>type</c>).</summary>
    public StatusOptionType Type { get; }

    /// <summary>The value on the wire (contract field <c>name</c>). Default: the enum member's name in upper snake case, such as <c>IN_PROGRESS</c> for <c>InProgress</c>. Each option of an enum has a name of its own.</summary>
    public string? Name { get; set; }
}
