namespace CrmCards;

/// <summary>
/// Marks the member of a result type that has further properties of this object alone (contract field
/// <c>results[].properties</c>), shown after the declared ones: a sequence of <see cref="CardProperty"/> that may be null or empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardPropertiesAttribute : Attribute
{
    /// <summary>Marks the member that has further properties of this object alone (contract field <c>results[].properties</c>), a sequence of <see cref="CardProperty"/>.</summary>
    public CardPropertiesAttribute()
    {
    }
}
