using System.ComponentModel;
using System.Net;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CrmCards.Signatures;

/// <summary>
/// Tells whether a request comes from a program on this very machine. A tunnel, a proxy and a web page in a browser call from here, too, but for
/// somebody else. Used by the preview, too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LocalCaller
{
    private const string Localhost = "localhost";

    /// <summary>The headers that proxies and tunnels add; headers that begin with <c>X-Forwarded-</c> or <c>X-Original-</c> are theirs as well.</summary>
    private static readonly string[] OfProxies = ["Forwarded", "X-Real-IP", "Via", "CF-Connecting-IP"];

    /// <summary>Whether to refuse a request that only a program on this machine may send.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Why the caller is not taken for one on this machine; <see langword="null"/> if it is.</returns>
    public static string? Refuses(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsOnThisMachine(context)) return "it does not come from this machine";
        var request = context.Request;
        if (!IsLoopback(request.Host)) return "its Host is not localhost";
        foreach (var (header, _) in request.Headers)
        {
            if (IsOfProxy(header)) return $"it came through a proxy or tunnel ({header})";
        }

        if (request.Headers.Origin is not [] and var origin && !IsOwn(origin, request)) return "a page of another site sent it (Origin)";
        return request.Headers["Sec-Fetch-Site"] is not ([] or ["same-origin" or "none"]) ? "a page of another site sent it (Sec-Fetch-Site)" : null;
    }

    internal static bool IsLoopback(HostString host)
    {
        var name = host.Host;
        return name.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static bool IsOwn(StringValues origin, HttpRequest request) => origin is [var only] && only == $"{request.Scheme}://{request.Host}";

    /// <summary>Without an address there is no connection at all, as on the in-memory test server, or one over a socket that anybody's proxy may stand behind.</summary>
    private static bool IsOnThisMachine(HttpContext context) => context.Connection.RemoteIpAddress is { } address
        ? IPAddress.IsLoopback(address)
        : context.Features.Get<IConnectionSocketFeature>() is null && context.Features.Get<IConnectionEndPointFeature>() is not { RemoteEndPoint: not null };

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || OfProxies.Contains(header, StringComparer.OrdinalIgnoreCase);
}
