namespace CrmCards.Generators.Model;

/// <summary>An object type that shows the card.</summary>
/// <param name="Member">The member of <c>CrmObjectType</c>; null for a custom type.</param>
/// <param name="CustomType">The name or the id of a custom type; null for a standard type.</param>
/// <param name="Properties">The CRM properties to send.</param>
internal sealed record ObjectTypeModel(string? Member, string? CustomType, EquatableArray<string> Properties);
