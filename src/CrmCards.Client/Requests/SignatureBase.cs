namespace CrmCards.Client;

/// <summary>The text that a signature is made from.</summary>
/// <param name="Version">The signature's version.</param>
/// <param name="Text">The text, with <see cref="Secret"/> where v1 and v2 have the client secret.</param>
public sealed record SignatureBase(SignatureVersions Version, string Text)
{
    /// <summary>The text in place of the client secret, which is never shown.</summary>
    public const string Secret = "{client secret}";
}
