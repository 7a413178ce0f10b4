using Microsoft.AspNetCore.Http;

namespace CrmCards.Signatures;

/// <summary>The parts of a request that a signature covers, and the headers it came in.</summary>
/// <param name="Method">The HTTP method as received.</param>
/// <param name="Url">The public URL as HubSpot called it, from the raw request target.</param>
/// <param name="Body">The raw body; empty if there is none.</param>
/// <param name="Headers">The headers as received.</param>
/// <param name="App">The app that the request names.</param>
/// <param name="MayBeArray">Whether the body may be a JSON array.</param>
internal readonly record struct SignedRequest(
    string Method,
    SignedUrl Url,
    ReadOnlyMemory<byte> Body,
    IHeaderDictionary Headers,
    SigningApp App,
    bool MayBeArray = false)
{
    /// <summary>A header's text; null if it is missing.</summary>
    internal string? Header(string name) => Headers[name];
}
