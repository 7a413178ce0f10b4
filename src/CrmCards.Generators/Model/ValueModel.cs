namespace CrmCards.Generators.Model;

/// <summary>The value that the text of a parameter is read as.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="TypeName">The type that is read, with <c>global::</c>.</param>
internal abstract record ValueModel(ValueKind Kind, string TypeName);

/// <summary>A value that one of the runtime's own readers reads.</summary>
internal sealed record ScalarValueModel(ValueKind Kind, string TypeName) : ValueModel(Kind, TypeName);

/// <summary>A value with a reader of the card's own.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="TypeName">The type that is read, with <c>global::</c>.</param>
/// <param name="ReaderName">The field that holds the reader, unique within the card.</param>
internal abstract record OwnValueModel(ValueKind Kind, string TypeName, string ReaderName) : ValueModel(Kind, TypeName);

/// <summary>A member of an enum.</summary>
internal sealed record EnumValueModel(string TypeName, string ReaderName, EquatableArray<ChoiceModel> Choices)
    : OwnValueModel(ValueKind.OneOf, TypeName, ReaderName);

/// <summary>Several values.</summary>
internal sealed record ListValueModel(ValueKind Kind, string TypeName, string ReaderName, ValueModel Item) : OwnValueModel(Kind, TypeName, ReaderName);

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
