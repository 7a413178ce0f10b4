namespace CrmCards.Generators.Model;

/// <summary>An object type that shows the card.</summary>
/// <param name="Member">The member of <c>CrmObjectType</c>.</param>
/// <param name="Properties">The CRM properties to send.</param>
internal sealed record ObjectTypeModel(string Member, EquatableArray<string> Properties);
