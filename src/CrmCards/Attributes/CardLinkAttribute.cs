namespace CrmCards;

/// <summary>
/// Marks the <see cref="string"/> or <see cref="Uri"/> member of a result type that the title links to (contract field
/// <c>results[].link</c>): an absolute http(s) address, or a path of this app, which gets the public URL before it. A result without a link is sent
/// with <c>null</c>. So is a result whose link is anything else; that is logged.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardLinkAttribute : Attribute
{
    /// <summary>Marks the <see cref="string"/> or <see cref="Uri"/> member that the title links to (contract field <c>results[].link</c>).</summary>
    public CardLinkAttribute()
    {
    }
}
