using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

internal static class WebAddress
{
    /// <summary>An absolute http(s) address; null if the text is not one.</summary>
    internal static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    /// <summary>An address on the user's own machine is a finding, unless the app itself is on this machine.</summary>
    internal static void CheckReach(Uri address, Uri publicUrl, Place place, FindingList findings)
    {
        if (!IsLocal(publicUrl) && IsLocal(address))
        {
            findings.Add(
                ContractRule.AddressLocal,
                place,
                $"{address.Host} is the machine of the person who opens this: give an address that can be reached from everywhere");
        }
    }

    private static bool IsLocal(Uri address) => address.IsLoopback || address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
