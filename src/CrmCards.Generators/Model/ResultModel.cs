namespace CrmCards.Generators.Model;

/// <summary>The result type of a card.</summary>
internal sealed record ResultModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>An expression on the result, such as <c>Id</c>; likewise the members below.</summary>
    public required string ObjectId { get; init; }
    public required string Title { get; init; }
    public required string? Link { get; init; }

    /// <summary>The declared properties that are on the object itself, in order.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>The declared properties that are written as entries of <c>properties</c>, in order.</summary>
    public required EquatableArray<PropertyModel> Entries { get; init; }
    public required string? FurtherProperties { get; init; }
    public required EquatableArray<ActionModel> Actions { get; init; }
    public required string? FurtherActions { get; init; }

    /// <summary>All declared properties, as the definition lists them.</summary>
    public IEnumerable<PropertyModel> AllProperties => Properties.Concat(Entries);

    /// <summary>Whether an object may have entries in <c>properties</c>.</summary>
    public bool HasEntries => Entries.Count > 0 || FurtherProperties is not null;
}
