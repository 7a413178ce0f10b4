namespace CrmCards.Generators.Model;

/// <summary>How the card's responses are cached.</summary>
/// <param name="Seconds">For how long.</param>
/// <param name="ByUser">Whether a response belongs to the user who fetched it.</param>
internal sealed record CachingModel(int Seconds, bool ByUser);
