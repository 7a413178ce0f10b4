using System.Text.Json;
using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads what each result displays: as the definition declares it, or else as responses show it.</summary>
internal sealed class PropertyReader(SavedFiles files, ImportNotes notes, UniqueNames members, UniqueNames types)
{
    private static readonly string[] Reserved = ["objectId", "title", "link", "properties", "actions"];

    private readonly StatusReader _statuses = new(notes);
    private readonly CurrencyReader _currencies = new(notes);
    private readonly List<ImportedProperty> _properties = [];

    internal IReadOnlyList<ImportedProperty> Read()
    {
        if (files.Definition is { } definition)
        {
            foreach (var declared in definition.Field("display")?.Objects("properties") ?? []) Add(declared.Text("name") ?? "", declared);
            NameUndeclared();
        }
        else
        {
            foreach (var name in FieldNames()) Add(name, declared: null);
            var guessed = string.Join(", ", _properties.Select(property => $"{property.Name} ({ContractName(property.DataType)})"));
            if (guessed.Length > 0)
                notes.Add("display.properties", $"No definition declares them: labels follow from names, and data types from values. Check them: {guessed}.");
        }

        if (_properties.Count == 0)
        {
            notes.Add("display.properties", "Nothing is displayed, and HubSpot does not accept such a card: it now displays a Description. Replace it.");
            _properties.Add(new("description", "Description", "Description", CardDataType.String, "string", CurrencyCode: null, Options: null));
        }

        NameLateMoney();
        return [.. _properties.Select(WithVisibleLabel)];
    }

    private IEnumerable<string> FieldNames() => files.Results.SelectMany(result => result.Fields()).Select(field => field.Name).Except(Reserved).Distinct();

    private void Add(string name, JsonElement? declared)
    {
        var place = files.Definition is null ? $"results[].{name}" : $"display.properties.{name}";
        if (Fault(name) is { } fault)
        {
            notes.Add(place, $"A property cannot be named '{name}', because {fault}: send it as one of the results' own properties.");
            return;
        }

        var samples = new Samples(files.Results.Select(result => result.Field(name)).OfType<JsonElement>());
        var type = DataType(declared, samples, place);
        var member = Member(name);
        var options = type == CardDataType.Status ? _statuses.Read(declared, samples, place) : null;
        if (type == CardDataType.Status && options is null) type = CardDataType.String;
        NoteMisfits(samples, type, place);
        var currencyCode = type == CardDataType.Currency ? _currencies.Read(samples, place) : null;
        _properties.Add(new(name, member, Label(name, declared, place), type, MemberType(type, member, samples), currencyCode, options));
    }

    private string? Fault(string name)
    {
        if (Reserved.Contains(name)) return "results have a field of that name";
        if (_properties.Any(property => property.Name == name)) return "another property already has the name";
        if (name.Length == 0 || name.All(char.IsAsciiDigit)) return "it must not be empty or a number";
        return name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') ? null : "a name has only letters, digits and underscores";
    }

    private CardDataType DataType(JsonElement? declared, Samples samples, string place)
    {
        if (declared is null) return samples.DataType;
        var text = declared.Value.Text("dataType");
        if (text.Named<CardDataType>() is { } type) return type;
        notes.Add(place, $"The contract has no data type '{text}': it is now STRING.");
        return CardDataType.String;
    }

    private string Member(string name)
    {
        var member = Identifiers.Pascal(name, "Property");
        var free = members.Take(member);
        return free == member ? member : members.Take($"{member}Value");
    }

    private string Label(string name, JsonElement? declared, string place)
    {
        if (declared?.Text("label") is { } label) return label;
        var words = Names.SnakeCase(name).Replace('_', ' ').Replace('-', ' ').Trim();
        label = words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
        if (declared is not null) notes.Add(place, $"It has no label: it is now labelled '{label}'.");
        return label;
    }

    private string MemberType(CardDataType type, string member, Samples samples) => type switch
    {
        CardDataType.Numeric => samples.IsInteger ? "long" : "decimal",
        CardDataType.Date => "DateOnly",
        CardDataType.DateTime => "DateTimeOffset",
        CardDataType.Currency => "decimal",
        CardDataType.Link => "Uri",
        CardDataType.Status => types.Take(Identifiers.IsVisibleType(member) ? $"{member}Option" : member),
        CardDataType.Boolean => "bool",
        _ => samples.IsBoolean ? "bool" : "string",
    };

    private void NoteMisfits(Samples samples, CardDataType type, string place)
    {
        if (type == CardDataType.Status || samples.Misfits(type).Distinct().ToArray() is not { Length: > 0 } misfits) return;
        var what = type switch
        {
            CardDataType.Date => "a day as yyyy-MM-dd",
            CardDataType.DateTime => "milliseconds since 1970",
            CardDataType.Currency => "a decimal number with a point",
            CardDataType.Link => "an absolute http(s) address",
            CardDataType.Numeric => "a number",
            CardDataType.Email => "an e-mail address",
            CardDataType.Boolean => "true or false",
            _ => "a text",
        };
        var shown = string.Join(", ", misfits.Take(3));
        notes.Add(place, $"It is {ContractName(type)}, but {shown} is not {what}. The store provides a C# value, which is sent correctly.");
    }

    /// <summary>App cards hide a declared property whose name is the label of an entry, and money is sent as an entry.</summary>
    private ImportedProperty WithVisibleLabel(ImportedProperty property)
    {
        if (property.DataType != CardDataType.Currency || _properties.All(other => other == property || other.Name != property.Label)) return property;
        var label = $"{property.Label} ({property.CurrencyCode})";
        notes.Add($"display.properties.{property.Name}", $"App cards hide a property whose name is the label of an amount of money: it is now labelled '{label}'.");
        return property with { Label = label };
    }

    private void NameLateMoney()
    {
        var fromMoneyOn = _properties.SkipWhile(property => property.DataType != CardDataType.Currency);
        if (fromMoneyOn.FirstOrDefault(property => property.DataType != CardDataType.Currency) is { } late)
            notes.Add("display.properties", $"Amounts of money are shown after all other properties: '{late.Label}' and the properties after it come before them.");
    }

    private void NameUndeclared()
    {
        var declared = files.Definition?.Field("display")?.Objects("properties").Select(property => property.Text("name") ?? "") ?? [];
        foreach (var name in FieldNames().Except(declared))
            notes.Add($"results[].{name}", "The definition does not declare it, so HubSpot never showed it: it is left out.");
    }

    private static string ContractName(CardDataType type) => type.ToString().ToUpperInvariant();
}
