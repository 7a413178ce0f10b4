using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CrmCards.Requests;

/// <summary>
/// Makes sure that a request's address has only one meaning. A signature covers it with some escapes decoded and the body right after it, so that two
/// addresses may share one: of those, all but one are refused. Callers do leave some characters bare that should be escaped; those stay.
/// </summary>
internal static class TargetCheck
{
    private const string Bare = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%#|^`";
    private const string EscapedMark = "%3F";
    private const string EscapedSlash = "%2F";
    private const int LongestDotSegment = 6;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Bare + "[]");
    private static readonly SearchValues<char> AllowedBesideAnArray = SearchValues.Create(Bare);

    /// <param name="request">The request.</param>
    /// <param name="mayBeArray">Whether the body may begin with a bracket.</param>
    /// <exception cref="InvalidCardRequestException">The address can be read in more than one way.</exception>
    internal static void Check(HttpRequest request, bool mayBeArray)
    {
        var target = RequestTarget.Of(request);
        var at = target.AsSpan().IndexOfAnyExcept(mayBeArray ? AllowedBesideAnArray : Allowed);
        if (at >= 0) throw new InvalidCardRequestException($"The request's address contains a character that must be percent-encoded (at {at + 1}).");

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target.AsSpan(0, mark);
        if (PercentEncoding.IsBroken(path)) throw new InvalidCardRequestException("The path of the request's address is not percent-encoded.");
        if (path.Contains(EscapedSlash, StringComparison.OrdinalIgnoreCase) && RequestTarget.IsInFull(request))
            throw new InvalidCardRequestException("The request line contains a scheme and host, so the server would read the escaped slash in the path as a slash.");
        if (HoldsDotSegment(path)) throw new InvalidCardRequestException("The path of the request's address contains a segment of dots.");
        if (path is [.., '/'] && EndsWithParameter(request)) throw new InvalidCardRequestException("The path of the request's address ends with a slash.");
        if (mark < 0 ? HoldsMark(path) : !IsBorder(path, target.AsSpan(mark + 1)))
            throw new InvalidCardRequestException("It is not clear where the query of the request's address begins.");
    }

    /// <summary>The server removes them from the path, but would leave an escaped slash next to them.</summary>
    private static bool HoldsDotSegment(ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            var segment = path[range];
            if (segment is ['.' or '%', ..] and { Length: <= LongestDotSegment } && Uri.UnescapeDataString(segment) is "." or "..") return true;
        }

        return false;
    }

    /// <summary>Routing ignores the slash, which could have been an escaped one, and part of the parameter's value.</summary>
    private static bool EndsWithParameter(HttpRequest request) =>
        (request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments is [.., { Parts: [.., RoutePatternParameterPart] }];

    /// <summary>
    /// Whether the query must begin where it does, though escaped question marks are signed as bare ones: at the last of them before the first
    /// name's end.
    /// </summary>
    private static bool IsBorder(ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        var end = query.IndexOfAny('=', '&');
        if (HoldsMark(end < 0 ? query : query[..end])) return false;
        var escaped = path.IndexOf(EscapedMark, StringComparison.OrdinalIgnoreCase);
        return escaped < 0 || path[escaped..].IndexOfAny('=', '&') < 0;
    }

    private static bool HoldsMark(ReadOnlySpan<char> text) => text.Contains('?') || text.Contains(EscapedMark, StringComparison.OrdinalIgnoreCase);
}
