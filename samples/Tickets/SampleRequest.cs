namespace Tickets;

/// <summary>The data fetch request of the CRM's documentation, to try the card with.</summary>
internal static class SampleRequest
{
    public const string Query =
        "userId=12345&userEmail=testuser@example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=testcompany.com";
}
