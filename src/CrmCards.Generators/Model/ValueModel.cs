namespace CrmCards.Generators.Model;

/// <summary>What the text of a parameter is read as.</summary>
internal sealed record ValueModel
{
    public required ValueKind Kind { get; init; }

    /// <summary>The type that is read, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The field that holds the reader, unique within the card; null where the runtime keeps it.</summary>
    public string? ReaderName { get; init; }

    /// <summary>The choices of an enum.</summary>
    public EquatableArray<ChoiceModel> Choices { get; init; }

    /// <summary>Of a list.</summary>
    public ValueModel? Item { get; init; }
}

/// <summary>A name by which a member of an enum may be sent.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Member">The enum member, escaped.</param>
internal sealed record ChoiceModel(string Name, string Member);

/// <summary>How a text is read: each is a method or property of the runtime's <c>ValueReaders</c>.</summary>
internal enum ValueKind
{
    Text,
    Uri,
    Parsable,
    OneOf,
    Array,
    List,
    ImmutableArray,
}
