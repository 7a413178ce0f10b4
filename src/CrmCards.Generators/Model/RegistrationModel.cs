namespace CrmCards.Generators.Model;

/// <summary>A card, as far as the registration of all cards has to know it.</summary>
internal sealed record RegistrationModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string FullName { get; init; }
    public required string Name { get; init; }
    public required string? Route { get; init; }

    /// <summary>Whether the card is created for each request.</summary>
    public required bool IsService { get; init; }

    /// <summary>Whether endpoints were generated for it.</summary>
    public required bool IsGenerated { get; init; }

    /// <summary>Whether it opens pages with a token.</summary>
    public required bool HasSignedPages { get; init; }

    /// <summary>The ids of the errors; empty for a card that was generated.</summary>
    public required EquatableArray<string> Errors { get; init; }

    public static RegistrationModel Of(CardOutcome outcome) => new()
    {
        FullName = outcome.FullName,
        Name = outcome.Name,
        Route = outcome.Route,
        IsService = outcome.Card?.IsService == true,
        IsGenerated = outcome.Card is not null,
        HasSignedPages = outcome.Card?.Actions.Any(action => action.IsSigned) == true,
        Errors = outcome.Errors,
    };
}
