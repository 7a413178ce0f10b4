using System.Buffers;
using System.Text;
using CrmCards.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Signatures;

/// <summary>
/// The URL as the CRM called it, and the readings of it that a signature may have been made of. What the CRM decodes before it signs is
/// documented for a table of escapes only, and callers are known to differ.
/// </summary>
/// <param name="Site">The URL up to where the target begins.</param>
/// <param name="Target">The rest.</param>
internal readonly record struct SignedUrl(string Site, string Target = "")
{
    /// <summary>The characters whose escapes are decoded for v3.</summary>
    private static readonly SearchValues<byte> Table = SearchValues.Create(":/?@!$'()*,;"u8);

    /// <summary>Every character but those whose decoding could let two different requests share a signature.</summary>
    private static readonly SearchValues<byte> AllButDelimiters = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(b => (byte)b).Except("&=+#%"u8.ToArray())]);

    /// <summary>In characters.</summary>
    internal int Length => Site.Length + Target.Length;

    internal bool HasEscapes => Target.Contains('%', StringComparison.Ordinal) || Site.Contains('%', StringComparison.Ordinal);

    /// <summary>
    /// The public URL, and the request target as it was received. A proxy may have taken the public URL's
    /// path away, or have left it to the app's path base.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="publicUrl">The public URL; null where the request's own address serves.</param>
    internal static SignedUrl Of(HttpRequest request, PublicParts? publicUrl)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : request.GetEncodedPathAndQuery();
        if (publicUrl is not { } parts) return new($"{request.Scheme}://{request.Host.ToUriComponent()}", target);

        var isInTarget = parts.Path.Length > 0 && request.PathBase.ToUriComponent() == parts.Path && target.StartsWith(parts.Path + "/", StringComparison.Ordinal);
        return new(isInTarget ? parts.Site : parts.Whole, target);
    }

    /// <returns>The length in bytes of what was written.</returns>
    internal int Write(Span<byte> utf8)
    {
        var site = Encoding.UTF8.GetBytes(Site, utf8);
        return site + Encoding.UTF8.GetBytes(Target, utf8[site..]);
    }

    public override string ToString() => Site + Target;

    internal static string DecodeTable(string url)
    {
        var bytes = Encoding.UTF8.GetBytes(url);
        return Encoding.UTF8.GetString(bytes, 0, DecodeTable(bytes, bytes));
    }

    /// <summary>Decodes what the contract's table lists, and nothing else.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int DecodeTable(ReadOnlySpan<byte> url, Span<byte> decoded) => PercentEncoding.Decode(url, decoded, Table);

    /// <summary>Decodes everything but the delimiters.</summary>
    /// <returns>The length of what was decoded.</returns>
    internal static int DecodeWholly(ReadOnlySpan<byte> url, Span<byte> decoded) => PercentEncoding.Decode(url, decoded, AllButDelimiters);

    /// <summary>The public URL's authority with its scheme, and its path without a final slash.</summary>
    internal sealed record PublicParts(string Site, string Path)
    {
        internal PublicParts(Uri publicUrl) : this(publicUrl.GetLeftPart(UriPartial.Authority), publicUrl.AbsolutePath.TrimEnd('/'))
        {
        }

        internal string Whole { get; } = Site + Path;
    }
}
