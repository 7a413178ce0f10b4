namespace CrmCards;

/// <summary>How HubSpot shows a property's value (contract field <c>dataType</c>).</summary>
public enum CardDataType
{
    /// <summary><c>STRING</c>: text.</summary>
    String,

    /// <summary><c>NUMERIC</c>: a number, in the reader's format.</summary>
    Numeric,

    /// <summary><c>DATE</c>: a day, sent as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>DATETIME</c>: an instant, sent in milliseconds since 1970-01-01 UTC and shown in the reader's time zone.</summary>
    DateTime,

    /// <summary><c>CURRENCY</c>: an amount of money, sent as a decimal number in a string, with its ISO 4217 code.</summary>
    Currency,

    /// <summary><c>EMAIL</c>: an e-mail address, shown as a link.</summary>
    Email,

    /// <summary><c>LINK</c>: an absolute http(s) address, opened in a new window.</summary>
    Link,

    /// <summary><c>STATUS</c>: one of the options in the card definition, shown as a coloured tag.</summary>
    Status,

    /// <summary>
    /// <c>BOOLEAN</c>: true or false. CrmCards' own app cards show it as yes or no. HubSpot's converter shows "Configuration Issues Detected" instead of the
    /// card, so a <see cref="bool"/> is sent as <see cref="String"/> unless you ask for this type.
    /// </summary>
    Boolean,
}
