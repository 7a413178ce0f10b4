namespace CrmCards;

/// <summary>
/// Shows the card on records of one object type, and names the CRM properties of the record that HubSpot sends
/// with each data fetch request (contract fields <c>fetch.objectTypes[].name</c> and <c>propertiesToSend</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ShowOnAttribute : Attribute
{
    /// <summary>Shows the card on records of a standard type.</summary>
    /// <param name="objectType">The type of CRM record. Give each type once.</param>
    /// <param name="propertiesToSend">
    /// The internal names of the CRM properties to send, such as <c>domain</c>: lower-case letters, digits and underscores. A record without a value
    /// leaves the property out of the request.
    /// </param>
    public ShowOnAttribute(CrmObjectType objectType, params string[] propertiesToSend) => (ObjectType, PropertiesToSend) = (objectType, propertiesToSend);

    /// <summary>Shows the card on records of a custom type.</summary>
    /// <param name="customType">
    /// The type's name in the app card's <c>objectTypes</c>, such as <c>p_vehicle</c>. Requests contain the account's own id instead, so the card then accepts
    /// requests about records of any custom type. Or the type's id in one account, such as <c>2-1234567</c>: the card then accepts requests about this type only.
    /// </param>
    /// <param name="propertiesToSend">The internal names of the CRM properties to send, as for a standard type.</param>
    public ShowOnAttribute(string customType, params string[] propertiesToSend) => (ObjectType, CustomType, PropertiesToSend) = (CrmObjectType.Custom, customType, propertiesToSend);

    /// <summary>The type of CRM record the card is shown on.</summary>
    public CrmObjectType ObjectType { get; }

    /// <summary>The name or the id of a custom type; <see langword="null"/> for a standard type.</summary>
    public string? CustomType { get; }

    /// <summary>The internal names of the CRM properties to send (contract field <c>propertiesToSend</c>).</summary>
    public IReadOnlyList<string> PropertiesToSend { get; }
}
