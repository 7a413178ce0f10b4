using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CrmCards.Requests;

/// <summary>Reads a value in the route as the action's URI was made of it.</summary>
internal static class RouteValue
{
    private const string EscapedSlash = "%2F";

    internal static string Of(HttpContext context, string name)
    {
        var value = Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";
        if (!value.Contains(EscapedSlash, StringComparison.OrdinalIgnoreCase)) return value;
        return RawSegment(context, name) is { } segment
            ? Uri.UnescapeDataString(segment)
            : value.Replace(EscapedSlash, "/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The whole segment that the parameter stands for, as it was sent.</summary>
    private static string? RawSegment(HttpContext context, string name)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments ?? [];
        var index = pattern.ToList().FindIndex(segment => segment is { IsSimple: true, Parts: [RoutePatternParameterPart part] } && part.Name == name);
        return index >= 0 && RawPath.Of(context.Request)?.Split('/') is { } path && index + 1 < path.Length ? path[index + 1] : null;
    }
}
