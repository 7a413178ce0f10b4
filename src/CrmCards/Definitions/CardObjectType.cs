namespace CrmCards;

/// <summary>A type of CRM record that shows the card (contract field <c>fetch.objectTypes[]</c>).</summary>
public sealed record CardObjectType
{
    /// <summary>A standard type.</summary>
    /// <param name="objectType">The type; not <see cref="CrmObjectType.Custom"/>, which needs a name or an id.</param>
    /// <param name="propertiesToSend">The CRM properties to send with each data fetch request.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is not a standard type.</exception>
    public CardObjectType(CrmObjectType objectType, IReadOnlyList<string> propertiesToSend) =>
        (ObjectType, TypeId, Name, PropertiesToSend) = (objectType, objectType.TypeId(), objectType.DefinitionName(), propertiesToSend);

    /// <summary>A custom type.</summary>
    /// <param name="customType">
    /// Its name in the app card's <c>objectTypes</c>, such as <c>p_vehicle</c>, which means any custom type here; or its id, such as <c>2-1234567</c>.
    /// </param>
    /// <param name="propertiesToSend">The CRM properties to send with each data fetch request.</param>
    public CardObjectType(string customType, IReadOnlyList<string> propertiesToSend) =>
        (ObjectType, TypeId, Name, PropertiesToSend) = (CrmObjectType.Custom, CrmObjectTypes.IsCustomTypeId(customType) ? customType : null, customType, propertiesToSend);

    /// <summary>The type.</summary>
    public CrmObjectType ObjectType { get; }

    /// <summary>The type's id, such as <c>0-2</c>; <see langword="null"/> for a custom type given by its name, because each account has its own id for it.</summary>
    public string? TypeId { get; }

    /// <summary>The type's name in definitions (contract field <c>name</c>).</summary>
    public string Name { get; }

    /// <summary>The CRM properties to send with each data fetch request (contract field <c>propertiesToSend</c>).</summary>
    public IReadOnlyList<string> PropertiesToSend { get; }

    /// <summary>Whether records of a type show the card because of this entry.</summary>
    /// <param name="typeId">The type's id, such as <c>0-2</c> or <c>2-1234567</c>.</param>
    public bool Includes(string typeId) => TypeId is null ? CrmObjectTypes.IsCustomTypeId(typeId) : TypeId == typeId;
}
