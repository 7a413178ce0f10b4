namespace CrmCards.Generators.Contract;

/// <summary>The members of the runtime's <c>CardDataType</c>, by name.</summary>
internal enum DataType
{
    String,
    Numeric,
    Date,
    DateTime,
    Currency,
    Email,
    Link,
    Status,
    Boolean,
}
