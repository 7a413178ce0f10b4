namespace CrmCards;

/// <summary>The versions of request signature that HubSpot uses.</summary>
[Flags]
public enum SignatureVersions
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Header <c>X-HubSpot-Signature</c>, version <c>v1</c>: covers the body only, so it is not accepted unless asked for.</summary>
    V1 = 1,

    /// <summary>Header <c>X-HubSpot-Signature</c>, version <c>v2</c>: covers method, URL and body. The legacy card service sends it.</summary>
    V2 = 2,

    /// <summary>Header <c>X-HubSpot-Signature-v3</c>: covers method, URL, body and time, so that an old request cannot be sent again.</summary>
    V3 = 4,
}
