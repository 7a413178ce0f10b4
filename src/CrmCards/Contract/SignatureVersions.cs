namespace CrmCards;

/// <summary>The versions of request signature that HubSpot uses.</summary>
[Flags]
public enum SignatureVersions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Header <c>X-HubSpot-Signature</c>, version <c>v1</c>: covers only the body. Not accepted by default.</summary>
    V1 = 1,

    /// <summary>Header <c>X-HubSpot-Signature</c>, version <c>v2</c>: covers method, URL and body. The legacy card service sent it. Not accepted by default.</summary>
    V2 = 2,

    /// <summary>Header <c>X-HubSpot-Signature-v3</c>: covers method, URL, body and time, so that an old request cannot be sent again. The only version that is accepted by default.</summary>
    V3 = 4,
}
