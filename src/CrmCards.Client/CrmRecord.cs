using System.Collections.ObjectModel;

namespace CrmCards.Client;

/// <summary>The CRM record that shows a card, such as a contact or a record of a custom type, with its CRM properties.</summary>
public sealed class CrmRecord
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    /// <summary>A record of a standard type.</summary>
    /// <param name="objectType">Its type (parameter <c>associatedObjectType</c>).</param>
    /// <param name="id">Its id (parameter <c>associatedObjectId</c>).</param>
    /// <param name="properties">The names and values of its CRM properties. A property without a value (null or empty) is not sent, as in HubSpot.</param>
    /// <exception cref="ArgumentException">A property has no name, or is named twice, or the type is not a standard type (see <see cref="Custom"/>).</exception>
    public CrmRecord(CrmObjectType objectType, long id, params IEnumerable<(string Name, string? Value)> properties)
        : this(objectType, objectType.TypeId(), id, properties)
    {
    }

    private CrmRecord(CrmObjectType objectType, string typeId, long id, IEnumerable<(string Name, string? Value)> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        ObjectType = objectType;
        TypeId = typeId;
        Id = id;
        foreach (var (name, value) in properties)
        {
            ArgumentException.ThrowIfNullOrEmpty(name, nameof(properties));
            if (value is not null && !_properties.TryAdd(name, value)) throw new ArgumentException($"The property '{name}' is given twice.", nameof(properties));
        }

        Properties = _properties.AsReadOnly();
    }

    /// <summary>The record's type.</summary>
    public CrmObjectType ObjectType { get; }

    /// <summary>The id of its type, such as <c>0-2</c>, or <c>2-1234567</c> for a custom type.</summary>
    public string TypeId { get; }

    /// <summary>The record's id.</summary>
    public long Id { get; }

    /// <summary>The values of its CRM properties by name.</summary>
    public ReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>A contact.</summary>
    /// <inheritdoc cref="CrmRecord(CrmObjectType, long, IEnumerable{ValueTuple{string, string}})" path="/param"/>
    public static CrmRecord Contact(long id, params IEnumerable<(string Name, string? Value)> properties) => new(CrmObjectType.Contact, id, properties);

    /// <summary>A company.</summary>
    /// <inheritdoc cref="Contact" path="/param"/>
    public static CrmRecord Company(long id, params IEnumerable<(string Name, string? Value)> properties) => new(CrmObjectType.Company, id, properties);

    /// <summary>A deal.</summary>
    /// <inheritdoc cref="Contact" path="/param"/>
    public static CrmRecord Deal(long id, params IEnumerable<(string Name, string? Value)> properties) => new(CrmObjectType.Deal, id, properties);

    /// <summary>A ticket.</summary>
    /// <inheritdoc cref="Contact" path="/param"/>
    public static CrmRecord Ticket(long id, params IEnumerable<(string Name, string? Value)> properties) => new(CrmObjectType.Ticket, id, properties);

    /// <summary>A record of a custom type.</summary>
    /// <param name="typeId">The type's id in the account, such as <c>2-1234567</c>.</param>
    /// <param name="id">The record's id (parameter <c>associatedObjectId</c>).</param>
    /// <param name="properties">The names and values of its CRM properties. A property without a value is not sent, as in HubSpot.</param>
    /// <exception cref="ArgumentException">The text is not the id of a custom type, or a property has no name, or is named twice.</exception>
    public static CrmRecord Custom(string typeId, long id, params IEnumerable<(string Name, string? Value)> properties) => CrmObjectTypes.IsCustomTypeId(typeId)
        ? new(CrmObjectType.Custom, typeId, id, properties)
        : throw new ArgumentException($"'{typeId}' is not the id of a custom type, such as 2-1234567.", nameof(typeId));

    /// <summary>The parameter <c>associatedObjectType</c>: callers have names for the types that the legacy card service knew, and send the ids of others.</summary>
    internal string SentType => ObjectType <= CrmObjectType.Ticket ? ObjectType.ToString().ToUpperInvariant() : TypeId;

    /// <summary>The same record with other properties.</summary>
    internal CrmRecord With(params IEnumerable<(string Name, string? Value)> properties) => new(ObjectType, TypeId, Id, properties);

    /// <summary>Another record of the type with the same properties.</summary>
    internal CrmRecord With(long id) => new(ObjectType, TypeId, id, Properties.Select(property => (property.Key, (string?)property.Value)));

    /// <summary>The properties of the given names that have a value, in the order of the names.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Values(IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (_properties.GetValueOrDefault(name) is { Length: > 0 } value) yield return new(name, value);
        }
    }
}
