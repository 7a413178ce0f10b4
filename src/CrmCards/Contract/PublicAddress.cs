using System.Text.Json;

namespace CrmCards;

/// <summary>Which addresses may be sent to HubSpot.</summary>
internal static class PublicAddress
{
    /// <summary>The end of a message about an address that may not be sent.</summary>
    internal const string Fault = "is neither an absolute http(s) address nor a path that starts with a slash";

    internal static bool IsAbsoluteHttp(Uri uri) =>
        uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>A path that starts with one slash: two would name another host.</summary>
    /// <remarks>On Unix a <see cref="Uri"/> made of such a path is an absolute file URI, so its text decides.</remarks>
    internal static bool IsPath(Uri uri) =>
        uri.OriginalString is ['/', ..] text && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("/\\", StringComparison.Ordinal);

    /// <summary>A path with its query and fragment, percent-encoded where it needs to be.</summary>
    internal static string Escaped(Uri path) =>
        new Uri("http://host" + path.OriginalString).GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>A public URL without its final slash, as UTF-8 within a JSON string.</summary>
    internal static byte[] EscapedBase(string url) => JsonEncodedText.Encode(url.TrimEnd('/')).EncodedUtf8Bytes.ToArray();

    internal static bool IsUsable(Uri uri) => IsAbsoluteHttp(uri) || IsPath(uri);
}
