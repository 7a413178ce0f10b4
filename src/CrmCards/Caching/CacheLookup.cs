namespace CrmCards.Caching;

/// <summary>The answer of a cache to a request.</summary>
/// <param name="Key">The key of the response.</param>
/// <param name="Response">The response; null if it is not there.</param>
internal sealed record CacheLookup(string Key, byte[]? Response);
