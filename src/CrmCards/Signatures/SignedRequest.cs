namespace CrmCards.Signatures;

/// <summary>What a signature covers, and the headers it came in.</summary>
/// <param name="Method">The HTTP method as received.</param>
/// <param name="Url">The public URL as the CRM called it, from the raw request target.</param>
/// <param name="Body">The raw body; empty where there is none.</param>
/// <param name="V3">The v3 signature; null where there is none.</param>
/// <param name="Timestamp">Its time, as received.</param>
/// <param name="Legacy">The v1 or v2 signature; null where there is none.</param>
/// <param name="LegacyVersion">Which of the two it is, as received.</param>
/// <param name="AppId">The app that the request names; null where it names none.</param>
internal readonly record struct SignedRequest(
    string Method,
    SignedUrl Url,
    ReadOnlyMemory<byte> Body,
    string? V3,
    string? Timestamp,
    string? Legacy,
    string? LegacyVersion,
    string? AppId);
