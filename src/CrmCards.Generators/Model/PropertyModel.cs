namespace CrmCards.Generators.Model;

/// <summary>A declared property and how its value is written.</summary>
internal sealed record PropertyModel
{
    public required string WireName { get; init; }
    public required string Label { get; init; }

    /// <summary>The member of <c>CardDataType</c>.</summary>
    public required string DataType { get; init; }
    public required PropertyKind Kind { get; init; }

    /// <summary>The expression on the result that gives the value, such as <c>Created</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Of CURRENCY properties.</summary>
    public required string? CurrencyCode { get; init; }

    /// <summary>Of STATUS properties.</summary>
    public required StatusModel? Status { get; init; }
}

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
