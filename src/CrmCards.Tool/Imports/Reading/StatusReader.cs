using System.Text.Json;
using CrmCards.Generators.Parsing;

namespace CrmCards.Tool.Imports.Reading;

/// <summary>Reads the options of STATUS properties.</summary>
internal sealed class StatusReader(ImportNotes notes)
{
    /// <returns>Null if there are none.</returns>
    internal IReadOnlyList<ImportedOption>? Read(JsonElement? declared, Samples samples, string place)
    {
        var members = new UniqueNames("value__");
        var options = new List<ImportedOption>();
        foreach (var option in declared?.Objects("options") ?? [])
        {
            if (Option(option, place) is not var (name, label, type)) continue;
            if (options.Any(other => other.Name == name))
                notes.Add(place, $"Another option already has the name '{name}': the one labelled '{label}' is left out.");
            else
                options.Add(new(members.Take(Identifiers.Pascal(name, "Option")), name, label, type));
        }

        var values = samples.Texts.Distinct().ToArray();
        if (options.Count == 0)
        {
            var instead = values.Length == 0 ? "it is STRING" : "its options are now the values of the response";
            notes.Add(place, $"It is STATUS, but has no options: {instead}.");
            options.AddRange(values.Where(value => !string.IsNullOrWhiteSpace(value))
                .Select(value => new ImportedOption(members.Take(Identifiers.Pascal(value, "Option")), value, value, StatusOptionType.Default)));
            return options.Count == 0 ? null : options;
        }

        var unknown = string.Join(", ", values.Except(options.Select(option => option.Name)).Select(value => $"'{value}'"));
        if (unknown.Length > 0) notes.Add(place, $"The response has {unknown}, which is not the name of an option: HubSpot shows that as invalid.");
        return options;
    }

    private (string Name, string Label, StatusOptionType Type)? Option(JsonElement option, string place)
    {
        if (option.Text("name") is not { } name)
        {
            notes.Add(place, $"The option labelled '{option.Text("label")}' has no name: it is left out.");
            return null;
        }

        var label = option.Text("label");
        if (label is null) notes.Add(place, $"The option '{name}' has no label: its label is its name.");
        var text = option.Text("type") ?? nameof(StatusOptionType.Default);
        if (text.Named<StatusOptionType>() is { } type) return (name, label ?? name, type);
        notes.Add(place, $"The option '{name}' is of the type '{text}', which the contract does not have: it is now DEFAULT.");
        return (name, label ?? name, StatusOptionType.Default);
    }
}
