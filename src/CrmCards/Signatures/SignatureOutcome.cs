namespace CrmCards.Signatures;

/// <summary>What became of checking a signature.</summary>
/// <param name="Fault">Why the request is refused; <see cref="SignatureFault.None"/> where it is not.</param>
/// <param name="Match">What matched: the version, and how the URL was read.</param>
/// <param name="Age">How old a stale request is, in milliseconds; negative where its time lies ahead.</param>
internal readonly record struct SignatureOutcome(SignatureFault Fault, string? Match = null, long Age = 0);
