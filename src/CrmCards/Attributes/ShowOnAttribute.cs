namespace CrmCards;

/// <summary>
/// Shows the card on records of one object type, and names the CRM properties of the record that the CRM sends
/// with each data fetch request (contract fields <c>fetch.objectTypes[].name</c> and <c>propertiesToSend</c>).
/// </summary>
/// <param name="objectType">The type of CRM record. Each type may be given once.</param>
/// <param name="properties">The internal names of the CRM properties to send, such as <c>domain</c>: lower-case letters, digits and underscores. A record without a value leaves the property out of the request.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ShowOnAttribute(CrmObjectType objectType, params string[] properties) : Attribute
{
    /// <summary>The type of CRM record the card is shown on.</summary>
    public CrmObjectType ObjectType { get; } = objectType;

    /// <summary>The internal names of the CRM properties to send (contract field <c>propertiesToSend</c>).</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
