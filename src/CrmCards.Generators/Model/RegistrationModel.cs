using CrmCards.Generators.Diagnostics;

namespace CrmCards.Generators.Model;

/// <summary>A card, as far as the registration of all cards has to know it.</summary>
internal sealed record RegistrationModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string FullName { get; init; }
    public required string Name { get; init; }
    public required string? Route { get; init; }

    /// <summary>Whether endpoints were generated for it.</summary>
    public required bool IsGenerated { get; init; }

    /// <summary>The diagnostics that the card's own obsolete and experimental members would cause where it is registered.</summary>
    public required EquatableArray<string> SilencedIds { get; init; }

    /// <summary>The ids of what keeps the card from being generated; empty for one that was.</summary>
    public required EquatableArray<string> Errors { get; init; }

    /// <summary>In the order of the names; of two cards with one route, only the first is mapped, because a clash would take both from everybody.</summary>
    public static EquatableArray<RegistrationModel> Mapped(IEnumerable<RegistrationModel> cards)
    {
        var routes = new HashSet<RouteShape>();
        return cards
            .OrderBy(card => card.FullName, StringComparer.Ordinal)
            .Select(card => card.Route is null || routes.Add(RouteShape.Of(card.Route)) ? card : card with { Route = null, IsGenerated = false, Errors = [Rules.CardNotUnique.Id] })
            .ToEquatableArray();
    }

    public static RegistrationModel Of(CardOutcome outcome) => new()
    {
        FullName = outcome.FullName,
        Name = outcome.Name,
        Route = outcome.Route,
        IsGenerated = outcome.Card is not null,
        SilencedIds = outcome.Card?.SilencedIds ?? [],
        // What the generator cannot read without the compiler complaining may be what another generator makes.
        Errors = outcome.Card is null && outcome.Errors.Count == 0 ? [Rules.CardNotWhole.Id] : outcome.Errors,
    };
}
