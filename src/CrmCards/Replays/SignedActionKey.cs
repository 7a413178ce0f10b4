using CrmCards.Signatures;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Replays;

/// <summary>Tells an action's request from every other.</summary>
/// <param name="Signature">The signature, which covers all of the request and its time.</param>
/// <param name="Expires">When the request would be refused as stale.</param>
internal sealed record SignedActionKey(string Signature, DateTimeOffset Expires)
{
    /// <summary>The key of a request that was accepted; null if its signature carries no time, so that two clicks look the same.</summary>
    internal static SignedActionKey? Of(SignatureOutcome outcome, IHeaderDictionary headers) => outcome is { Version: { } version, Sent: { } sent }
        ? new(headers[version.Header].ToString(), DateTimeOffset.FromUnixTimeMilliseconds(sent) + SignatureVerifier.Window)
        : null;
}
