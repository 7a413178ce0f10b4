namespace CrmCards;

/// <summary>
/// Binds a handler's parameter to a CRM property of the record whose name differs from the parameter's name in snake_case
/// (an entry of the contract fields <c>propertiesToSend</c> and <c>associatedObjectProperties</c>).
/// </summary>
/// <remarks>
/// HubSpot leaves out a property without a value, or sends it empty. The parameter then has its default value: the declared one, otherwise
/// null, zero or false, and an empty string or list where the parameter is a non-nullable <see cref="string"/> or list.
/// </remarks>
/// <param name="name">The CRM property's internal name, such as <c>protected_account</c>: lower-case letters, digits and underscores.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CrmPropertyAttribute(string name) : Attribute
{
    /// <summary>The CRM property's internal name.</summary>
    public string Name { get; } = name;
}
