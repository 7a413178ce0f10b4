using System.Globalization;
using CrmCards.Requests;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Signatures;

/// <summary>The URLs that HubSpot may have called a request by. The app sees what a proxy made of them.</summary>
internal sealed class CalledUrls
{
    private readonly string? _site;
    private readonly string? _otherSite;
    private readonly bool _isDevelopment;

    internal CalledUrls(Uri? publicUrl, bool isDevelopment)
    {
        _isDevelopment = isDevelopment;
        if (publicUrl is null) return;
        _site = Site(publicUrl, publicUrl.Host);
        _otherSite = OtherSpelling(publicUrl) is { } host ? Site(publicUrl, host) : null;
    }

    /// <summary>The URL under the public URL; where none is configured, under the address that the request came to.</summary>
    internal SignedUrl Of(HttpRequest request) => new(_site ?? Own(request), PathUnder(_site, request));

    /// <summary>Further ones: with the host's name in its other spelling, and in Development the machine's own address, which HubSpot's development proxy calls.</summary>
    internal IEnumerable<SignedUrl> Others(HttpRequest request)
    {
        if (_otherSite is not null) yield return new(_otherSite, PathUnder(_otherSite, request));
        if (_isDevelopment && _site is not null && LocalCaller.IsLoopback(request.Host)) yield return new(Own(request), RequestTarget.Of(request));
    }

    private static string PathUnder(string? site, HttpRequest request)
    {
        var target = RequestTarget.Of(request);
        return site is null ? target : RequestTarget.WithoutPathBase(request, target);
    }

    private static string Own(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";

    private static string Site(Uri url, string host) =>
        $"{url.Scheme}://{host}{(url.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{url.Port}"))}{url.AbsolutePath.TrimEnd('/')}";

    /// <summary>An international name in Punycode, where it is configured in Unicode, and the other way round; null if both are one.</summary>
    private static string? OtherSpelling(Uri url)
    {
        if (url.HostNameType != UriHostNameType.Dns) return null;
        var other = url.IdnHost != url.Host ? url.IdnHost : new IdnMapping().GetUnicode(url.Host);
        return other == url.Host ? null : other;
    }
}
