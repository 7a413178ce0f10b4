namespace CrmCards;

/// <summary>Marks the <see cref="string"/> member of a result type that titles the object (contract field <c>results[].title</c>). Not empty.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CardTitleAttribute : Attribute
{
    /// <summary>Marks the <see cref="string"/> member that titles the object (contract field <c>results[].title</c>). Not empty.</summary>
    public CardTitleAttribute()
    {
    }
}
