namespace CrmCards.Generators.Model;

/// <summary>What became of a declaration of a card: a model, or the ids of the errors that stand in its way.</summary>
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
