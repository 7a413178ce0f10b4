namespace CrmCards.Requests;

/// <summary>Which CRM record a request is about.</summary>
/// <param name="PortalId">The account.</param>
/// <param name="TypeId">The id of the record's type: two custom types have records with the same id.</param>
/// <param name="ObjectId">The record's id.</param>
internal readonly record struct RecordKey(long PortalId, string TypeId, long ObjectId)
{
    internal CrmObjectType ObjectType => CrmObjectTypes.OfTypeId(TypeId);
}
