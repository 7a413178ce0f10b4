using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmCards.Requests;

/// <summary>The path of a request as its caller escaped it.</summary>
/// <remarks>Servers decode every escape but the slash's, and so cannot tell a slash in a segment from the text "%2F". The request line can.</remarks>
internal static class RawPath
{
    /// <returns>The path after the path base; null if the request line does not give it, because the path was rewritten or contained dot segments.</returns>
    internal static string? Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!path.Contains('%', StringComparison.Ordinal)) return request.Path.ToUriComponent();

        // Counted from the end, because a path base may be before it.
        var sent = RequestTarget.Sent(request)?.Split('?')[0].Split('/') ?? [];
        var count = path.Count('/');
        if (sent.Length <= count) return null;
        var raw = $"/{string.Join('/', sent[^count..])}";
        return PathString.FromUriComponent(raw).Value == path ? raw : null;
    }

    /// <summary>Whether two paths are one, escaped in two ways: whether their segments are the same when decoded, one by one.</summary>
    internal static bool AreSame(string left, string right) => left.Split('/').Select(Decoded).SequenceEqual(right.Split('/').Select(Decoded));

    /// <summary>A segment's bytes, each as a character: no two are the same.</summary>
    private static string Decoded(string segment)
    {
        var bytes = Encoding.UTF8.GetBytes(segment);
        return Encoding.Latin1.GetString(bytes, 0, PercentEncoding.Decode(bytes, bytes, PercentEncoding.Everything));
    }
}
