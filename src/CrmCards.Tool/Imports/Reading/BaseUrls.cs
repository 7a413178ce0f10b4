namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads the base URLs that a card's actions may have.</summary>
internal static class BaseUrls
{
    private const string Place = "actions.baseUrls";

    /// <returns>The base URLs apart from the app's own; null if they follow from the actions.</returns>
    internal static IReadOnlyList<string>? Read(SavedFiles files, Site site, IReadOnlyList<ImportedAction> actions, ImportNotes notes)
    {
        string[] opened = [.. actions.Where(action => action.Uri[0] != '/').Select(action => Origin(action.Uri)).Distinct().Order(StringComparer.Ordinal)];
        if (files.Definition is not { } definition) return null;
        var sites = new SortedSet<string>(StringComparer.Ordinal);
        var namesOwn = false;
        foreach (var text in definition.Field("actions")?.Texts("baseUrls") ?? [])
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0)
                notes.Add(Place, $"'{text}' is not a base URL: it is left out.");
            else if (site.IsOwn(uri) && uri.AbsolutePath == "/")
                namesOwn = true;
            else
                sites.Add(uri.AbsoluteUri);
        }

        if (!namesOwn && site.PublicUrl is { } own) notes.Add(Place, $"The app's own base URL {own}/ is added, because the definition does not name it.");
        foreach (var address in actions.Select(action => action.Uri).Where(address => address[0] != '/'))
        {
            if (sites.Any(allowed => address.StartsWith(allowed, StringComparison.Ordinal))) continue;
            notes.Add(Place, $"An action opens {Origin(address)}, which the definition does not allow, so HubSpot refused it: the base URL is added.");
            sites.Add(Origin(address));
        }

        return sites.SequenceEqual(opened) ? null : [.. sites];
    }

    private static string Origin(string address) => new Uri(address).GetLeftPart(UriPartial.Authority) + "/";
}
