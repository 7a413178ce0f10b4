namespace CrmCards;

/// <summary>A type of CRM record that shows the card (contract field <c>fetch.objectTypes[]</c>).</summary>
/// <param name="ObjectType">The type (contract field <c>name</c>).</param>
/// <param name="PropertiesToSend">The CRM properties to send with each data fetch request (contract field <c>propertiesToSend</c>).</param>
public sealed record CardObjectType(CrmObjectType ObjectType, IReadOnlyList<string> PropertiesToSend);
