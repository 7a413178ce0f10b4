namespace CrmCards.Caching;

/// <summary>What a cache that answered has for a request.</summary>
/// <param name="Key">Where the response stands, or will stand.</param>
/// <param name="Response">The response; null if it is not there.</param>
internal sealed record CacheLookup(string Key, byte[]? Response);
