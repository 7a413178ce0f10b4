using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Makes the routes of the card, each once.</summary>
internal sealed class Route(ImportNotes notes)
{
    private const string Unreserved = "-._~";

    private readonly HashSet<(CardActionMethod Method, string Shape)> _taken = [];

    /// <summary>The route of the data fetch.</summary>
    internal string OfFetch(Uri? target, string title)
    {
        var segments = target is null ? ["cards", Names.SnakeCase(title)] : Segments(target.AbsolutePath);
        var route = Joined(segments.Select(Segment).Where(segment => segment.Length > 0));
        if (target is not null && route != target.AbsolutePath)
            notes.Add("fetch.targetUrl", $"The path {target.AbsolutePath} cannot be a route as it is: the route is {route}. Register the new address.");
        if (target?.Query is { Length: > 1 } query)
            notes.Add("fetch.targetUrl", $"The address has the query {query}, but routes have none: the definition's targetUrl does not have it.");
        _taken.Add((CardActionMethod.Get, Shape(route)));
        return route;
    }

    /// <summary>A route that no other action hook has: each placeholder is a whole segment of it, and occurs once.</summary>
    /// <param name="method">Its HTTP method.</param>
    /// <param name="address">The parts that its address was made from.</param>
    /// <param name="label">The action's label, which makes the route another where it must be.</param>
    internal string OfHook(CardActionMethod method, IEnumerable<AddressPart> address, string label)
    {
        var placed = new HashSet<Placeholder>();
        var parts = address.Where(part => part.Placeholder is not { } placeholder || placed.Add(placeholder));
        string[] used = [.. parts.Select(Segment).Where(segment => segment.Length > 0)];
        var name = Segment(Names.SnakeCase(label)) is { Length: > 0 } slug ? slug : "action";
        if (used.Length == 0) used = [name];
        var route = Joined(used);
        for (var i = 1; !_taken.Add((method, Shape(route))); i++) route = Joined([.. used, i == 1 ? name : $"{name}-{i}"]);
        return route;
    }

    internal static IEnumerable<string> Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);

    private static string Joined(IEnumerable<string> segments) => "/" + string.Join('/', segments);

    private static string Segment(AddressPart part) =>
        part.Placeholder is { } placeholder ? $"{{{placeholder.Name}}}" : Segment(part.Text.Length == 0 ? part.Name ?? "" : Uri.UnescapeDataString(part.Text));

    /// <summary>Of a text what needs no escape; empty where nothing is left.</summary>
    private static string Segment(string text)
    {
        var segment = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || Unreserved.Contains(c, StringComparison.Ordinal) ? c : '-')).Trim('-');
        return segment.All(c => c == '.') ? "" : segment;
    }

    /// <summary>Letter case and the names of placeholders make no other route.</summary>
    private static string Shape(string route) =>
        string.Join('/', route.Split('/').Select(segment => segment is ['{', ..] ? "{}" : segment.ToUpperInvariant()));
}
