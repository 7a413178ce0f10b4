namespace CrmCards;

/// <summary>
/// Marks the member of a result type that has actions decided at run time (contract field <c>results[].actions</c>),
/// shown after the declared ones: a sequence of <see cref="CardAction"/> that may be null or empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardActionsAttribute : Attribute
{
    /// <summary>Marks the member that has actions decided at run time (contract field <c>results[].actions</c>), a sequence of <see cref="CardAction"/>.</summary>
    public CardActionsAttribute()
    {
    }
}
