using System.Globalization;

namespace CrmCards.Client.Requests;

/// <summary>
/// A URL as HubSpot calls and signs it: path and query as the app spelled them, but for what JavaScript's <c>URL</c> rewrites. .NET's <see cref="Uri"/> rewrites
/// more, such as <c>%7E</c> to <c>~</c> and <c>|</c> to <c>%7C</c>, and what is signed must be what is sent.
/// </summary>
internal static class CalledUrl
{
    private const string EscapedInPath = "\"<>`{}";
    private const string EscapedInQuery = "\"<>'";

    private static readonly UriCreationOptions AsSpelled = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The URL without its fragment, which is never sent.</summary>
    internal static string Of(Uri uri)
    {
        var target = Target(uri);
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? Origin(uri) + Path(target) : $"{Origin(uri)}{Path(target[..query])}?{Escaped(target[(query + 1)..], EscapedInQuery)}";
    }

    /// <summary>A URI of exactly this text, which <see cref="HttpClient"/> sends as it is.</summary>
    internal static Uri Exactly(string url)
    {
        var uri = new Uri(url);
        return uri.AbsoluteUri == url ? uri : new(url, AsSpelled);
    }

    private static string Origin(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
    }

    private static string Target(Uri uri)
    {
        var afterScheme = uri.OriginalString.Trim()[(uri.Scheme.Length + 1)..].TrimStart('/', '\\').Split('#')[0];
        return afterScheme.AsSpan().IndexOfAny('/', '\\', '?') is var start and >= 0 ? afterScheme[start..] : "";
    }

    private static string Path(string path)
    {
        var segments = path.Split('/', '\\');
        List<string> kept = [];
        foreach (var segment in segments.Skip(1))
        {
            if (IsDots(segment, "..")) kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
            else if (!IsDots(segment, ".")) kept.Add(segment);
        }

        if (IsDots(segments[^1], ".") || IsDots(segments[^1], "..")) kept.Add("");
        return "/" + Escaped(string.Join('/', kept), EscapedInPath);
    }

    private static bool IsDots(string segment, string dots) => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) == dots;

    private static string Escaped(string text, string escaped) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is > ' ' and < 0x7F && !escaped.Contains((char)rune.Value, StringComparison.Ordinal) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
