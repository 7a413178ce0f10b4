namespace CrmCards.Client.Reading;

internal static class WebAddress
{
    /// <summary>An absolute http(s) address; null where the text is none.</summary>
    internal static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
