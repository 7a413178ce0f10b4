namespace CrmCards.Client;

/// <summary>A property of an object: a declared one, or one of this object alone.</summary>
public sealed record ReceivedProperty
{
    /// <summary>The place of the value in the answer's JSON.</summary>
    public required string Path { get; init; }

    /// <summary>The text shown for the property.</summary>
    public required string Label { get; init; }

    /// <summary>How the value is shown.</summary>
    public required CardDataType DataType { get; init; }

    /// <summary>The value as text.</summary>
    public required string Value { get; init; }

    /// <summary>The currency of a CURRENCY value.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>The text of a LINK value's link.</summary>
    public string? LinkLabel { get; init; }

    /// <summary>The option of a STATUS value; <see langword="null"/> if the value is not a declared option.</summary>
    public CardStatusOption? Option { get; init; }
}
