namespace CrmCards;

/// <summary>The colour of a STATUS option's tag (contract field <c>options[].type</c>).</summary>
public enum StatusOptionType
{
    /// <summary><c>DEFAULT</c>: grey.</summary>
    Default,

    /// <summary><c>SUCCESS</c>: green.</summary>
    Success,

    /// <summary><c>WARNING</c>: yellow.</summary>
    Warning,

    /// <summary><c>DANGER</c>: red.</summary>
    Danger,

    /// <summary><c>INFO</c>: blue.</summary>
    Info,
}
