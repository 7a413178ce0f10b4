namespace CrmCards.Generators.Model;

/// <summary>The outcome of parsing a card's declaration: a model, or the ids of the errors in it.</summary>
internal sealed record CardOutcome
{
    /// <summary>With <c>global::</c>.</summary>
    public required string FullName { get; init; }
    public required string Name { get; init; }
    public required string HintName { get; init; }

    /// <summary>The route of the data fetch; null if the declaration has no usable one.</summary>
    public required string? Route { get; init; }

    /// <summary>Null if there are errors.</summary>
    public required CardModel? Card { get; init; }
    public required EquatableArray<string> Errors { get; init; }
}
