namespace CrmCards;

/// <summary>
/// Marks the member of a result type that identifies the object (contract field <c>results[].objectId</c>): an
/// integral number, unique within a response. Callers written in JavaScript read it exactly up to 2^53.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardObjectIdAttribute : Attribute
{
    /// <summary>Marks the integral member that identifies the object (contract field <c>results[].objectId</c>), unique within a response.</summary>
    public CardObjectIdAttribute()
    {
    }
}
