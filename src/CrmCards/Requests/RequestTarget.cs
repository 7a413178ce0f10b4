using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Requests;

/// <summary>The path and query that were asked for, exactly as they came over the wire.</summary>
internal static class RequestTarget
{
    private const string SchemeMark = "://";

    /// <summary>Servers take a backslash for a slash here, and a number sign for the path's end: what follows must not pass for the path.</summary>
    private static readonly SearchValues<char> EndOfHost = SearchValues.Create("/?#\\");

    /// <summary>The request line's target, without the scheme and host that a client may put before it; put together again if the server does not give it.</summary>
    internal static string Of(HttpRequest request) => Sent(request) ?? request.GetEncodedPathAndQuery();

    /// <summary>The same; null if the server does not tell it.</summary>
    internal static string? Sent(HttpRequest request)
    {
        var raw = Raw(request);
        if (raw is null or ['/', ..]) return raw;
        var mark = raw.IndexOf(SchemeMark, StringComparison.Ordinal);
        if (mark < 0) return null;
        var host = raw[(mark + SchemeMark.Length)..];
        var path = host.AsSpan().IndexOfAny(EndOfHost);
        return path < 0 ? "/" : host[path..];
    }

    /// <summary>Whether the request line has the scheme and host before the path.</summary>
    internal static bool IsInFull(HttpRequest request) =>
        Raw(request) is [not '/', ..] raw && raw.Contains(SchemeMark, StringComparison.Ordinal);

    /// <summary>The target without the path base that the app has taken off the path, whatever its case and escapes.</summary>
    internal static string WithoutPathBase(HttpRequest request, string target)
    {
        if (request.PathBase.Value is not { Length: > 0 } pathBase) return target;
        if (IsAt(target, pathBase.Length) && target.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase)) return target[pathBase.Length..];

        var end = 0;
        foreach (var c in pathBase)
        {
            if (c == '/') end = NextSegment(target, end);
        }

        return Uri.UnescapeDataString(target[..end]).Equals(pathBase, StringComparison.OrdinalIgnoreCase) ? target[end..] : target;
    }

    private static string? Raw(HttpRequest request) => request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;

    private static int NextSegment(string target, int start)
    {
        if (start >= target.Length || target[start] != '/') return start;
        var length = target.AsSpan(start + 1).IndexOfAny('/', '?');
        return length < 0 ? target.Length : start + 1 + length;
    }

    /// <summary>Whether a path, or a segment of it, ends here.</summary>
    private static bool IsAt(string target, int end) => end == target.Length || (end < target.Length && target[end] is '/' or '?');
}
