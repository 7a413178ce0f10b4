using System.Text.RegularExpressions;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>One part of an address: a segment of its path, or a value of its query.</summary>
/// <param name="Name">The name of a value, before the equals sign; null for a segment.</param>
/// <param name="Text">The text as in an address, percent-encoded, with a placeholder instead of data.</param>
/// <param name="Placeholder">The placeholder for the data; null if there is none.</param>
internal sealed record AddressPart(string? Name, string Text, Placeholder? Placeholder);

/// <summary>Finds in the addresses that one action has for several objects what is data of the object.</summary>
/// <param name="id">The placeholder of the object's id.</param>
/// <param name="properties">The properties that placeholders may stand for.</param>
/// <param name="dataMember">Makes a member for data that no property has.</param>
/// <param name="notes">Notes on what is not certain.</param>
internal sealed class AddressPattern(Placeholder id, IReadOnlyList<ImportedProperty> properties, Func<string, string> dataMember, ImportNotes notes)
{
    private const int ShortestData = 3;

    /// <param name="place">Of the action, for notes.</param>
    /// <param name="label">Of the action, which names members.</param>
    /// <param name="used">The addresses, with the objects that have them; at least one.</param>
    internal IReadOnlyList<AddressPart> Find(string place, string label, IReadOnlyList<(SavedObject? Object, Uri Address)> used)
    {
        var first = Cells(used[0].Address);
        var alike = used.Where(use => Shape(Cells(use.Address)) == Shape(first)).ToArray();
        if (alike.Length < used.Count) notes.Add(place, $"Its addresses have several forms: the form of {used[0].Address} is used.");
        var columns = first.Select((cell, i) => new Column(cell, [.. alike.Select(use => (use.Object, Cells(use.Address)[i].Value))])).ToArray();
        var ids = columns.Where(column => column.Matches == alike.Length).ToHashSet();
        if (ids.Count == 0)
        {
            ids = [.. columns.Where(column => column.Matches > 0)];
            if (ids.Count > 0) notes.Add(place, "Its address contains another object's id in a result: it now contains the id of its own object.");
        }

        return [.. columns.Select((column, i) => ids.Contains(column) ? column.WithId(id) : Other(place, label, column, i))];
    }

    private AddressPart Other(string place, string label, Column column, int index)
    {
        var ((name, value), values) = column;
        var isData = values.Select(item => item.Value).Distinct().Count() > 1;
        if (isData && values.All(item => item.Object is not null))
        {
            var property = properties.FirstOrDefault(property =>
                property.MemberType is "string" or "long" && values.All(item => item.Object!.Text(property.Name) == item.Value));
            if (property is not null) return Placed(name, new(Identifiers.Camel(property.Member), property.MemberType));
            var member = dataMember(Identifiers.Pascal($"{label} {name ?? $"part {index + 1}"}", "Data"));
            notes.Add(place, $"Its address contains '{value}', which differs in each result and is not a property: the store provides it as {member}.");
            return Placed(name, new(Identifiers.Camel(member), "string"));
        }

        if (isData || (value.Length >= ShortestData && (value.All(char.IsAsciiDigit) || value.Contains('@', StringComparison.Ordinal))))
        {
            notes.Add(place, $"Its address contains '{value}', which may be data of the saved response's record or user: it is unchanged. Check it.");
        }


        return new(name, Uri.EscapeDataString(value), Placeholder: null);
    }

    private static AddressPart Placed(string? name, Placeholder placeholder) => new(name, $"{{{placeholder.Name}}}", placeholder);

    private static List<Cell> Cells(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
        return
        [
            .. Route.Segments(address.AbsolutePath).Select(segment => new Cell(Name: null, segment)),
            .. query.Select(pair => new Cell(pair[0], pair.Length == 2 ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : "")),
        ];
    }

    private static string Shape(IEnumerable<Cell> cells) => string.Join('&', cells.Select(cell => cell.Name ?? "/"));

    private sealed record Cell(string? Name, string Value);

    private sealed record Column(Cell First, IReadOnlyList<(SavedObject? Object, string Value)> Values)
    {
        internal int Matches => Values.Count(item => Match(item) is not null);

        internal AddressPart WithId(Placeholder id)
        {
            var item = Values.First(item => Match(item) is not null);
            var match = Match(item)!;
            var text = Uri.EscapeDataString(item.Value[..match.Index]) + $"{{{id.Name}}}" + Uri.EscapeDataString(item.Value[(match.Index + match.Length)..]);
            return new(First.Name, text, id);
        }

        private static Match? Match((SavedObject? Object, string Value) item) =>
            item.Object?.Id is { } id && Regex.Match(item.Value, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(id)}(?![\p{{L}}\p{{N}}])") is { Success: true } match
                ? match
                : null;
    }
}

/// <summary>An object of a saved response.</summary>
/// <param name="Json">The object.</param>
internal sealed record SavedObject(System.Text.Json.JsonElement Json)
{
    internal string? Id => Json.Text("objectId");

    internal string? Text(string name) => Json.Text(name);
}
