using System.Globalization;
using System.Text.Json;
using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads the actions that saved responses have: each once, however many objects have it.</summary>
internal sealed class ActionReader(SavedFiles files, ImportNotes notes, Site site, Route routes, ResultReader result, AddressPattern pattern)
{
    private const int Width = 890;
    private const int Height = 748;

    private readonly ObjectTypeReader _names = new(notes);
    private readonly UniqueNames _handlers = new("FetchAsync", "FindAsync", "CountAsync");
    private readonly HashSet<(ActionPlace, string)> _labels = [];

    internal IReadOnlyList<ImportedAction> Read() => [.. Found().Select(Action).OfType<ImportedAction>()];

    private IEnumerable<FoundAction> Found() =>
    [
        .. FoundAction.Group(ActionPlace.Settings, OfCards(response => response.Field("settingsAction").Listed())).Take(1),
        .. FoundAction.Group(ActionPlace.Primary, OfCards(response => response.Field("primaryAction").Listed())).Take(1),
        .. FoundAction.Group(ActionPlace.Secondary, OfCards(response => response.Objects("secondaryActions"))),
        .. FoundAction.Group(ActionPlace.Result, files.Results.Select(json => ((SavedObject?)new SavedObject(json), json.Objects("actions")))),
    ];

    private IEnumerable<(SavedObject?, IEnumerable<JsonElement>)> OfCards(Func<JsonElement, IEnumerable<JsonElement>> actions) =>
        files.Responses.Select(response => (default(SavedObject), actions(response)));

    private ImportedAction? Action(FoundAction found)
    {
        var label = Label(found);
        switch (found.Json.Text("type")?.ToUpperInvariant())
        {
            case "IFRAME":
                return Iframe(found, label);
            case "ACTION_HOOK" or "CONFIRMATION_ACTION_HOOK" when found.Place != ActionPlace.Settings:
                return Hook(found, label);
            case "ACTION_HOOK" or "CONFIRMATION_ACTION_HOOK":
                notes.Add(found.Where, "A settings action opens a page, but this one sends a request: it is left out.");
                return null;
            case var type:
                notes.Add(found.Where, $"The contract has no type '{type}': the action is left out.");
                return null;
        }
    }

    private string Label(FoundAction found)
    {
        var label = found.Json.Text("label") ?? "Action";
        if (found.Json.Text("label") is null) notes.Add(found.Where, $"It has no label: it is now labelled '{label}'.");
        var unique = label;
        for (var i = 2; !_labels.Add((found.Place, unique)); i++) unique = $"{label} ({i})";
        if (unique != label) notes.Add(found.Where, $"Another action in the same place is also labelled '{label}': this one is now labelled '{unique}'.");
        return unique;
    }

    private ImportedAction? Iframe(FoundAction found, string label)
    {
        if (Addresses(found) is not { Count: > 0 } used)
        {
            notes.Add(found.Where, $"'{found.Json.Text("uri")}' is not the address of a page: the action is left out.");
            return null;
        }

        var address = used[0].Address;
        var parts = pattern.Find(found.Where, label, used);
        var path = "/" + string.Join('/', parts.Where(part => part.Name is null).Select(part => part.Text));
        var query = string.Join('&', parts.Where(part => part.Name is not null).Select(part => part.Text.Length == 0 ? part.Name : $"{part.Name}={part.Text}"));
        var uri = Slashed(address, path) + (query.Length == 0 ? "" : $"?{query}") + address.Fragment;
        return new()
        {
            Place = found.Place,
            Type = CardActionType.Iframe,
            Label = label,
            Uri = site.IsOwn(address) ? uri : Secure(found, address) + uri,
            Width = Size(found, "width", Width),
            Height = Size(found, "height", Height),
            AssociatedObjectProperties = Properties(found),
            When = When(found, label),
        };
    }

    private static string Slashed(Uri address, string path) => path.Length > 1 && address.AbsolutePath.EndsWith('/') ? path + "/" : path;

    private string Secure(FoundAction found, Uri address)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) return origin;
        notes.Add(found.Where, $"Browsers do not open an http page inside HubSpot: it is now https://{address.Authority}.");
        return $"https://{address.Host}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
    }

    private int Size(FoundAction found, string name, int fallback)
    {
        var text = found.Json.Text(name);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0) return pixels;
        notes.Add(found.Where, $"Its {name} is {text ?? "missing"}, but must be a positive number of pixels: it is now {fallback}.");
        return fallback;
    }

    private ImportedAction Hook(FoundAction found, string label)
    {
        var message = found.Json.Text("confirmationMessage");
        var method = Method(found);
        var asks = found.Json.Text("type")!.StartsWith("CONF", StringComparison.OrdinalIgnoreCase);
        if (asks && message is null) notes.Add(found.Where, $"It asks for a confirmation without a question: it now asks '{label}?'.");
        if (!asks && method == CardActionMethod.Delete)
        {
            notes.Add(found.Where, $"It deletes without asking: it now asks '{label}?' first.");
            asks = true;
        }

        var (route, placeholders) = HookRoute(found, label, method);
        return new()
        {
            Place = found.Place,
            Type = asks ? CardActionType.ConfirmationActionHook : CardActionType.ActionHook,
            Label = label,
            Method = method,
            Uri = route,
            Placeholders = placeholders,
            Handler = _handlers.Take($"{Identifiers.Pascal(label, "Action")}Async"),
            AssociatedObjectProperties = Properties(found),
            When = When(found, label),
            ConfirmationMessage = message ?? $"{label}?",
            ConfirmButtonText = found.Json.Text("confirmButtonText") ?? "OK",
            CancelButtonText = found.Json.Text("cancelButtonText") ?? "Cancel",
        };
    }

    private CardActionMethod Method(FoundAction found)
    {
        var text = found.Json.Text("httpMethod");
        if (text.Named<CardActionMethod>() is { } method) return method;
        notes.Add(found.Where, $"Its httpMethod is {text ?? "missing"}, which the contract does not have: it is now POST.");
        return CardActionMethod.Post;
    }

    private (string Route, IReadOnlyList<Placeholder> Placeholders) HookRoute(FoundAction found, string label, CardActionMethod method)
    {
        if (Addresses(found) is not { Count: > 0 } used)
        {
            notes.Add(found.Where, $"'{found.Json.Text("uri")}' is not an address: its route is made from its label.");
            var text = new AddressPart(Name: null, Uri.EscapeDataString(label), Placeholder: null);
            AddressPart[] made = found.Place == ActionPlace.Result ? [text, new(Name: null, "", result.Id)] : [text];
            return (routes.OfHook(method, made, label), [.. made.Select(part => part.Placeholder).OfType<Placeholder>()]);
        }

        var address = used[0].Address;
        var parts = pattern.Find(found.Where, label, used);
        var placeholders = parts.Select(part => part.Placeholder).OfType<Placeholder>().Distinct().ToArray();
        var route = routes.OfHook(method, parts, label);
        if (!site.IsOwn(address)) notes.Add(found.Where, $"Its requests went to {address.Authority}, and now come to this app.");
        if (address.Query.Length > 1)
            notes.Add(found.Where, $"Its address has a query, but routes have none: the route is {route}.");
        else if (route != Uri.UnescapeDataString("/" + string.Join('/', parts.Select(part => part.Text))))
            notes.Add(found.Where, $"Its path {address.AbsolutePath} cannot be a route as it is: the route is {route}.");
        return (route, placeholders);
    }

    private List<(SavedObject? Object, Uri Address)> Addresses(FoundAction found)
    {
        var addresses = new List<(SavedObject?, Uri)>();
        foreach (var (item, json) in found.Uses)
        {
            if (site.Resolve(json.Text("uri")) is { } address) addresses.Add((item, address));
        }

        return addresses;
    }

    private string[] Properties(FoundAction found)
    {
        var names = found.Uses.SelectMany(use => use.Json.Texts("associatedObjectProperties")).Distinct();
        return [.. names.Select(name => _names.PropertyName(name, found.Where)).OfType<string>().Distinct()];
    }

    private string? When(FoundAction found, string label) =>
        found.Place == ActionPlace.Result && found.Uses.Count < files.Results.Count() ? result.Condition(label) : null;
}
