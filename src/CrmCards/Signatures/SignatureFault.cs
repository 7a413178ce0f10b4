namespace CrmCards.Signatures;

/// <summary>Why a request was refused, for the log of the app and for metrics; the caller is told nothing.</summary>
internal enum SignatureFault
{
    /// <summary>The request is signed as it should be.</summary>
    None,

    /// <summary>There is no signature of a version that is accepted.</summary>
    Missing,

    /// <summary>The version header names a version that does not exist or is not accepted.</summary>
    UnknownVersion,

    /// <summary>The timestamp is missing or is not a number.</summary>
    BadTimestamp,

    /// <summary>The timestamp is too far from now.</summary>
    Stale,

    /// <summary>The signature is another.</summary>
    Mismatch,

    /// <summary>No secret is configured for the app that the request names.</summary>
    NoSecret,

    /// <summary>No secret is configured at all, and the caller is not on this machine.</summary>
    NotLocal,
}
