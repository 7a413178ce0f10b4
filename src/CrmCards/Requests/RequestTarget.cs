using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CrmCards.Requests;

/// <summary>The path and query that were asked for, exactly as they came over the wire.</summary>
internal static class RequestTarget
{
    private const string SchemeMark = "://";
    private const string Bare = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%#|^`";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Bare + "[]");
    private static readonly SearchValues<char> AllowedBesideAnArray = SearchValues.Create(Bare);

    /// <summary>What the request line holds, without the scheme and host that a client may put before it.</summary>
    internal static string Of(HttpRequest request)
    {
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (raw is ['/', ..]) return raw;
        var mark = raw?.IndexOf(SchemeMark, StringComparison.Ordinal) ?? -1;
        if (raw is null || mark < 0) return request.GetEncodedPathAndQuery();
        var host = raw[(mark + SchemeMark.Length)..];
        var path = host.AsSpan().IndexOfAny('/', '?');
        return path < 0 ? "/" : host[path..];
    }

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

    /// <summary>
    /// Sees to it that the address holds no character that could begin a body, nor one that two readers take for different things. Callers do leave
    /// some characters bare that should be escaped; those stay.
    /// </summary>
    /// <param name="target">The raw target.</param>
    /// <param name="mayBeArray">Whether the body may begin with a bracket.</param>
    /// <exception cref="InvalidCardRequestException">It does.</exception>
    internal static void Check(string target, bool mayBeArray)
    {
        var at = target.AsSpan().IndexOfAnyExcept(mayBeArray ? AllowedBesideAnArray : Allowed);
        if (at >= 0) throw new InvalidCardRequestException($"The request's address holds a character that must be percent-encoded (at {at + 1}).");
    }

    private static int NextSegment(string target, int start)
    {
        if (start >= target.Length || target[start] != '/') return start;
        var length = target.AsSpan(start + 1).IndexOfAny('/', '?');
        return length < 0 ? target.Length : start + 1 + length;
    }

    /// <summary>Whether a path, or a segment of it, ends here.</summary>
    private static bool IsAt(string target, int end) => end == target.Length || (end < target.Length && target[end] is '/' or '?');
}
