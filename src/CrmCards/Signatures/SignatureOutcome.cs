namespace CrmCards.Signatures;

/// <summary>The outcome of checking a signature.</summary>
/// <param name="Fault">Why the request is refused; <see cref="SignatureFault.None"/> if it is not.</param>
/// <param name="Version">The version that matched; null if the request is refused, or accepted without a signature.</param>
/// <param name="Reading">How the URL was read that matched.</param>
/// <param name="Sent">When the caller says that it sent the request, in milliseconds since 1970; null if the version carries no time.</param>
/// <param name="Age">How old a stale request is, in milliseconds; negative where its time lies ahead.</param>
internal readonly record struct SignatureOutcome(SignatureFault Fault, SignatureVersion? Version = null, string? Reading = null, long? Sent = null, long Age = 0)
{
    internal bool IsRefused => Fault != SignatureFault.None;

    /// <summary>The fault in a word, for metrics.</summary>
    internal string Word => Fault switch
    {
        SignatureFault.Missing => "missing",
        SignatureFault.UnknownVersion => "unknown_version",
        SignatureFault.BadTimestamp => "bad_timestamp",
        SignatureFault.Stale => "stale",
        SignatureFault.NoSecret => "no_secret",
        SignatureFault.NotLocal => "not_local",
        _ => "mismatch",
    };
}
