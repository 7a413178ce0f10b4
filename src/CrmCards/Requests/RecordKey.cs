namespace CrmCards.Requests;

/// <summary>Which CRM record a request is about.</summary>
internal readonly record struct RecordKey(long PortalId, CrmObjectType ObjectType, long ObjectId);
