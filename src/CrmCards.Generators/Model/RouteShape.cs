namespace CrmCards.Generators.Model;

/// <summary>
/// What routing sees of a route: two routes of one shape get the same requests. Letter case does not count, nor do the names and the
/// constraints of parameters, a slash at either end, or a query. How a character is escaped does not count either, but for a slash:
/// routing leaves <c>%2F</c> within its segment.
/// </summary>
/// <remarks>
/// Signatures are less strict: version 3 decodes <c>%2F</c>, so that <c>/items/7%2Fclose</c> and <c>/items/7/close</c> differ in shape, but
/// one signature holds for both.
/// </remarks>
internal readonly record struct RouteShape
{
    private const string Parameter = "{}";

    private RouteShape(string text) => Text = text;

    public string Text { get; }

    /// <summary>Of a route, a page's path, or a pattern that is mapped.</summary>
    public static RouteShape Of(string template) =>
        new(string.Join("/", Path(template).Trim('/').Split('/').Select(Segment)));

    public static RouteShape Of(IEnumerable<UriPart> parts) => Of(string.Concat(parts.Select(part => part.IsPlaceholder ? Parameter : part.Text)));

    /// <summary>The part before a query or a fragment; a question mark within braces belongs to a parameter.</summary>
    private static string Path(string template)
    {
        var braces = 0;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '{') braces++;
            else if (template[i] == '}') braces--;
            else if (braces == 0 && template[i] is '?' or '#') return template.Substring(0, i);
        }

        return template;
    }

    private static string Segment(string text) =>
        text.StartsWith("{", StringComparison.Ordinal) && text.EndsWith("}", StringComparison.Ordinal)
            ? Parameter
            : Uri.UnescapeDataString(text).Replace("%", "%25").Replace("/", "%2F").ToUpperInvariant();
}
