using System.Globalization;
using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads what results have in addition to their declared properties, and hands out members for what actions need.</summary>
internal sealed class ResultReader(SavedFiles files, ImportNotes notes, UniqueNames members, Site site)
{
    private readonly List<string> _data = [];
    private readonly List<string> _conditions = [];

    /// <summary>The placeholder of the object's id in addresses.</summary>
    internal Placeholder Id { get; } =
        files.Results.Any(result => IsTextId(result.Text("objectId"))) ? new("key", "string") : new("objectId", "long");

    internal string DataMember(string name) => Added(_data, name);

    internal string Condition(string label) => Added(_conditions, $"Can{Identifiers.Pascal(label, "Act")}");

    internal ImportedResult Read()
    {
        var results = files.Results.ToArray();
        NoteIds([.. results.Select(result => result.Text("objectId"))]);
        if (results.Any(result => result.Text("title") is null)) notes.Add("results[].title", "It is missing or empty in a result, but each result needs one.");
        var links = results.Select(result => result.Text("link")).OfType<string>().ToArray();
        NoteLinks(links);
        return new(Id.Name == "key", HasLink: results.Length == 0 || links.Length > 0, HasOwnProperties(), _data, _conditions);
    }

    private void NoteLinks(string[] links)
    {
        const string place = "results[].link";
        const string remedy = "the store provides an absolute address, or a path of the app that begins with a slash";
        if (links.FirstOrDefault(link => site.Resolve(link) is null) is { } broken)
            notes.Add(place, $"'{broken}' is not an address that can be opened: {remedy}.");
        else if (links.FirstOrDefault(link => !link.Contains("://", StringComparison.Ordinal)) is { } relative)
            notes.Add(place, $"'{relative}' is relative, which HubSpot does not open: {remedy}.");
    }

    private void NoteIds(string?[] ids)
    {
        const string place = "results[].objectId";
        if (ids.Length == 0) return;
        if (ids.Contains(null)) notes.Add(place, "It is missing in a result: the store gives each object a whole number of its own.");
        if (ids.FirstOrDefault(IsTextId) is { } text)
            notes.Add(place, $"'{text}' is a string, but the contract requires a whole number: the store provides that as Id, and the string, for routes, as Key.");
        else if (files.Results.Any(result => result.Field("objectId") is { ValueKind: System.Text.Json.JsonValueKind.String }))
            notes.Add(place, "It is a number in a string: it is now a number, as the contract requires.");
        if (ids.Where(id => id is not null).GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } shared)
            notes.Add(place, $"{shared.Count()} results share the id {shared.Key}, and HubSpot shows only one of them: the store gives each object an id of its own.");
    }

    private bool HasOwnProperties()
    {
        var entries = files.Results.SelectMany(result => result.Objects("properties"));
        var own = string.Join(", ", entries.Select(entry => $"{entry.Text("label")} ({entry.Text("dataType")})").Distinct());
        if (own.Length == 0) return false;
        notes.Add("results[].properties", $"Single objects have properties of their own: {own}. The store provides them as Further.");
        return true;
    }

    private string Added(List<string> list, string name)
    {
        var member = members.Take(name);
        list.Add(member);
        return member;
    }

    private static bool IsTextId(string? id) => id is not null && !long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
