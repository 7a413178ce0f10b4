using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads a card out of saved files.</summary>
internal static class SavedCard
{
    private static readonly string[] KnownFields =
    [
        "id", "createdAt", "updatedAt", "auditHistory", "title", "fetch", "display", "actions",
        "results", "totalCount", "allItemsLink", "itemLabel", "settingsAction", "primaryAction", "secondaryActions",
    ];

    /// <param name="files">The files.</param>
    /// <param name="title">The card's title where the user gave one.</param>
    /// <param name="name">The project's name; null for one by the title.</param>
    /// <param name="notes">Notes on what could not be imported unchanged.</param>
    internal static ImportedCard Read(SavedFiles files, string? title, string? name, ImportNotes notes)
    {
        var shownTitle = Title(files, title, notes);
        var rootNamespace = Identifiers.Namespace(name ?? "") is { Length: > 0 } given ? given : $"{Identifiers.ResultType(shownTitle, "")}Cards";
        var names = new CardNames(rootNamespace, Identifiers.ResultType(shownTitle, rootNamespace));
        var members = new UniqueNames(
            "Id", "Key", "Title", "Link", "Further", names.Result,
            "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "EqualityContract", "PrintMembers", "Clone");
        var types = new UniqueNames([names.Result, names.Card, names.Store, .. rootNamespace.Split('.')]);

        var site = Site.Of(files, notes);
        var routes = new Route(notes);
        var route = routes.OfFetch(site.Target, shownTitle);
        var objectTypes = new ObjectTypeReader(notes).Read(files.Definition);
        var properties = new PropertyReader(files, notes, members, types).Read();
        var result = new ResultReader(files, notes, members, site);
        var actions = new ActionReader(files, notes, site, routes, result, new AddressPattern(result.Id, properties, result.DataMember, notes)).Read();
        NoteUnknownFields(files, notes);
        var hasTotalCount = files.Responses.Any(response => response.Field("totalCount") is not null);
        var allItemsLink = AllItemsLink(files, site, notes);
        if (hasTotalCount && allItemsLink is null)
            notes.Add("totalCount", "There is no allItemsLink to the page with the others, but totalCount needs one: it is left out. Set both in FetchAsync.");
        return new()
        {
            Names = names,
            Title = shownTitle,
            Route = route,
            PublicUrl = site.PublicUrl,
            ObjectTypes = objectTypes,
            Properties = properties,
            Actions = actions,
            Result = result.Read(),
            ActionBaseUrls = BaseUrls.Read(files, site, actions, notes),
            ItemLabel = files.Responses.Select(response => response.Text("itemLabel")).OfType<string>().FirstOrDefault(),
            HasTotalCount = hasTotalCount && allItemsLink is not null,
            AllItemsLink = allItemsLink,
        };
    }

    private static string Title(SavedFiles files, string? title, ImportNotes notes)
    {
        if ((title ?? files.Definition?.Text("title")) is { } known) return known;
        notes.Add("title", $"Nothing says what the card's title is: it is '{files.Name}', the name of the file. Give the title with --title.");
        return files.Name;
    }

    private static string? AllItemsLink(SavedFiles files, Site site, ImportNotes notes)
    {
        const string place = "allItemsLink";
        if (files.Responses.Select(response => response.Text(place)).OfType<string>().FirstOrDefault() is not { } text) return null;
        if (site.Resolve(text) is not { } link)
        {
            notes.Add(place, $"'{text}' is not an address: it is left out.");
            return null;
        }

        notes.Add(place, $"It is '{text}' for every record. If it depends on the record, make it from the request.");
        return site.IsOwn(link) ? link.PathAndQuery + link.Fragment : link.AbsoluteUri;
    }

    private static void NoteUnknownFields(SavedFiles files, ImportNotes notes)
    {
        var all = files.Responses.Concat(files.Definition is { } definition ? [definition] : []);
        var fields = all.SelectMany(json => json.Fields()).Select(field => field.Name);
        foreach (var name in fields.Except(KnownFields)) notes.Add(name, "The contract has no such field: it is left out.");
    }
}
