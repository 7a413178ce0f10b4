namespace CrmCards;

/// <summary>
/// Binds a handler's parameter to a CRM property whose name is not the parameter's name in snake_case
/// (an entry of the contract fields <c>propertiesToSend</c> and <c>associatedObjectProperties</c>).
/// </summary>
/// <remarks>
/// HubSpot leaves out a property without a value, or sends it empty. The parameter then gets its default value: the declared one, otherwise
/// null, zero or false. A non-nullable <see cref="string"/> or list gets an empty one.
/// </remarks>
/// <param name="name">The CRM property's internal name, such as <c>protected_account</c>: lower-case letters, digits and underscores.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CrmPropertyAttribute(string name) : Attribute
{
    /// <summary>The CRM property's internal name.</summary>
    public string Name { get; } = name;
}
