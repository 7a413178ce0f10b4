namespace CrmCards;

/// <summary>The place of a declared action hook in the response.</summary>
public enum CardActionPlacement
{
    /// <summary>In the actions of every result (contract field <c>results[].actions</c>).</summary>
    Result,

    /// <summary>As the card's main action (contract field <c>primaryAction</c>).</summary>
    Primary,

    /// <summary>Among the card's further actions (contract field <c>secondaryActions</c>).</summary>
    Secondary,
}
