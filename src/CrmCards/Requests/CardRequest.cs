using System.Collections.ObjectModel;

namespace CrmCards;

/// <summary>Who asks, and for which CRM record: the parameters of every request that HubSpot sends.</summary>
public sealed class CardRequest
{
    /// <summary>HubSpot's id of the user who looks at the card or chose the action (contract parameter <c>userId</c>).</summary>
    public required long UserId { get; init; }

    /// <summary>The e-mail address of that user (contract parameter <c>userEmail</c>); <see langword="null"/> if HubSpot sent none.</summary>
    public string? UserEmail { get; init; }

    /// <summary>The id of the HubSpot account (contract parameter <c>portalId</c>). Use it to keep the data of one account from the users of another.</summary>
    public required long PortalId { get; init; }

    /// <summary>The id of the app, which only app cards send (contract parameter <c>appId</c>).</summary>
    public long? AppId { get; init; }

    /// <summary>The id of the CRM record (contract parameter <c>associatedObjectId</c>).</summary>
    public required long AssociatedObjectId { get; init; }

    /// <summary>The type of the CRM record (contract parameter <c>associatedObjectType</c>).</summary>
    public required CrmObjectType AssociatedObjectType { get; init; }

    /// <summary>
    /// The id of that type, such as <c>0-2</c>, or <c>2-1234567</c> for a custom type: two custom types may have records with the same id. Where it
    /// is not set, the id of a standard type follows from <see cref="AssociatedObjectType"/>; the id of a custom type is empty.
    /// </summary>
    public string AssociatedObjectTypeId { get => field ?? AssociatedObjectType.TypeIdOrEmpty(); init; }

    /// <summary>
    /// The CRM properties that came with the request, by internal name: those that <see cref="ShowOnAttribute"/> lists for
    /// the object type, or the action's associated object properties. A property without a value is missing.
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
