using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Signatures;

/// <summary>
/// The readings of a URL that a signature may have been made of. What the CRM decodes before it signs is documented for
/// a table of escapes only, and callers are known to differ.
/// </summary>
internal static class SignedUrl
{
    private const int EscapeLength = 3;

    /// <summary>The characters whose escapes are decoded for v3.</summary>
    private static readonly SearchValues<byte> Table = SearchValues.Create(":/?@!$'()*,;"u8);

    /// <summary>Every character but those whose decoding could let two different requests share a signature.</summary>
    private static readonly SearchValues<byte> AllButDelimiters = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(b => (byte)b).Except("&=+#%"u8.ToArray())]);

    /// <summary>
    /// The URL as the CRM called it: the public URL, and the request target as it was received. A proxy may have taken the public URL's
    /// path away, or have left it to the app's path base.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="publicUrl">The public URL's parts; null where the request's own address serves.</param>
    internal static string Of(HttpRequest request, (string Site, string Path)? publicUrl)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : request.GetEncodedPathAndQuery();
        if (publicUrl is not var (site, path)) return $"{request.Scheme}://{request.Host.ToUriComponent()}{target}";

        var isInTarget = path.Length > 0 && request.PathBase.ToUriComponent() == path && target.StartsWith(path + "/", StringComparison.Ordinal);
        return isInTarget ? site + target : site + path + target;
    }

    /// <summary>The public URL's authority with its scheme, and its path without a final slash.</summary>
    internal static (string Site, string Path) PartsOf(Uri publicUrl) =>
        (publicUrl.GetLeftPart(UriPartial.Authority), publicUrl.AbsolutePath.TrimEnd('/'));

    internal static string DecodeTable(string url)
    {
        var bytes = Encoding.UTF8.GetBytes(url);
        return Encoding.UTF8.GetString(bytes, 0, DecodeTable(bytes, bytes));
    }

    /// <summary>Decodes what the contract's table lists, and nothing else.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int DecodeTable(ReadOnlySpan<byte> url, Span<byte> decoded) => Decode(url, decoded, Table);

    /// <summary>Decodes everything but the delimiters.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int DecodeWholly(ReadOnlySpan<byte> url, Span<byte> decoded) => Decode(url, decoded, AllButDelimiters);

    /// <summary>Decodes from left to right, so that source and destination may be the same.</summary>
    private static int Decode(ReadOnlySpan<byte> url, Span<byte> decoded, SearchValues<byte> isDecoded)
    {
        var length = 0;
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == (byte)'%' && i + EscapeLength <= url.Length
                && byte.TryParse(url.Slice(i + 1, EscapeLength - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                && isDecoded.Contains(value))
            {
                decoded[length++] = value;
                i += EscapeLength - 1;
            }
            else
            {
                decoded[length++] = url[i];
            }
        }

        return length;
    }
}
