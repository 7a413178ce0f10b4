using System.Collections.Frozen;
using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads the properties of an object: first those that the card declares, then those of the object alone.</summary>
internal sealed class PropertyReader(CardDefinition? definition, Uri publicUrl, FindingList findings)
{
    /// <summary>The largest whole number that JavaScript, and so HubSpot, can hold.</summary>
    internal const long LargestInteger = 9_007_199_254_740_991;

    private static readonly FrozenSet<string> Reserved = KnownFields.OfResult.ToFrozenSet(StringComparer.Ordinal);

    private readonly ValueReader _values = new(publicUrl, findings);

    internal IReadOnlyList<ReceivedProperty> Read(Place result)
    {
        var own = Own(result).ToArray();
        var labels = own.Select(property => property.Label).ToHashSet(StringComparer.Ordinal);
        return [.. Declared(result, labels), .. own];
    }

    private IEnumerable<ReceivedProperty> Declared(Place result, HashSet<string> labels)
    {
        foreach (var (name, place) in result.Fields())
        {
            if (Reserved.Contains(name)) continue;
            if (long.TryParse(name, out _)) findings.Add(ContractRule.PropertyNameNumeric, place, $"The name {name} looks like a number, so it is shown before all others: give it a different name");
            if (place.Json.ValueKind == JsonValueKind.Null) continue;
            if (definition is null)
            {
                Undefined(result, name, place);
                continue;
            }

            if (definition.Properties.FirstOrDefault(property => property.Name == name) is not { } declared)
            {
                string[] known = [.. KnownFields.OfResult, .. definition.Properties.Select(property => property.Name)];
                var meant = KnownFields.Nearest(name, known) is { } nearest ? $" (is {nearest} meant?)" : "";
                findings.Add(
                    ContractRule.PropertyUndeclared,
                    place,
                    $"The card's definition has no property {name}{meant}, so it is not shown: declare it, or send it as an entry of properties");
                continue;
            }

            if (labels.Contains(name))
            {
                findings.Add(ContractRule.PropertyHidden, place, $"An entry of properties has the label \"{name}\", which hides this property: give the entry a different label");
                continue;
            }

            if (Declared(place, declared) is { } property) yield return property;
        }
    }

    /// <summary>Without a definition, any field may be a property that it declares, but for what can be none.</summary>
    private void Undefined(Place result, string name, Place place)
    {
        var isList = place.Json.ValueKind == JsonValueKind.Array;
        var isAmount = place.Json.ValueKind == JsonValueKind.Object && place.Has(Fields.Value);
        if (KnownFields.Meant(name, KnownFields.OfResult, isList) is { } meant && !result.Has(meant))
            findings.Add(ContractRule.FieldUnknown, place, $"The contract has no field {name} here: {meant} is meant");
        else if (!isAmount) _ = _values.Text(place);
    }

    private IEnumerable<ReceivedProperty> Own(Place result)
    {
        foreach (var entry in result.Objects(Fields.Properties, findings))
        {
            KnownFields.Check(entry, KnownFields.OfProperty, findings);
            var label = entry.Text(Fields.Label, findings)?.Json.GetString();
            if (string.IsNullOrWhiteSpace(label))
            {
                findings.Add(ContractRule.LabelMissing, entry.Path, "An entry of properties needs a label that is not empty");
                continue;
            }

            if (DataType(entry) is not { } dataType || entry.Field(Fields.Value) is not { } value) continue;
            var declared = dataType == CardDataType.Status ? Options(entry) : null;
            if (Property(value, entry, label, dataType, declared) is { } property) yield return property;
        }
    }

    private CardDataType? DataType(Place entry)
    {
        var field = entry.Field(Fields.DataType);
        if (WireNames<CardDataType>.Of(field) is { } dataType) return dataType;
        const string Mend = "dataType must be STRING, NUMERIC, DATE, DATETIME, CURRENCY, EMAIL, LINK, STATUS or BOOLEAN";
        if (field is { } place) findings.Add(ContractRule.DataTypeUnknown, place, Mend);
        else findings.Add(ContractRule.DataTypeUnknown, entry.Path, Mend);
        return null;
    }

    /// <summary>The declared property whose options a STATUS entry uses.</summary>
    private CardDisplayProperty? Options(Place entry)
    {
        CheckOptionType(entry);
        var field = entry.Text(Fields.Name, findings);
        if (field is null)
        {
            findings.Add(ContractRule.StatusNameMissing, entry.Path, "HubSpot's converter shows a STATUS entry only if name is the declared STATUS property that has the option: give it as name");
            return null;
        }

        if (definition is null) return null;
        var name = field.Value.Json.GetString();
        var declared = definition.Properties.FirstOrDefault(property => property.Name == name && property.DataType == CardDataType.Status);
        if (declared is null) findings.Add(ContractRule.StatusNameMissing, field.Value, $"The card's definition has no STATUS property {name}: name one that it has");
        return declared;
    }

    private void CheckOptionType(Place entry)
    {
        if (entry.Text(Fields.OptionType, findings) is { } type && WireNames<StatusOptionType>.Of(type) is null)
            findings.Add(ContractRule.OptionTypeUnknown, type, "optionType must be DEFAULT, SUCCESS, WARNING, DANGER or INFO");
    }

    /// <summary>A declared CURRENCY value may be the legacy service's object, which has value and code; standing alone it has no code.</summary>
    private ReceivedProperty? Declared(Place place, CardDisplayProperty declared)
    {
        if (declared.DataType != CardDataType.Currency || place.Json.ValueKind != JsonValueKind.Object) return Property(place, place, declared.Label, declared.DataType, declared);
        if (place.Field(Fields.Value) is { } amount) return Property(amount, place, declared.Label, declared.DataType, declared);
        findings.Add(ContractRule.AmountInvalid, place, "A CURRENCY value needs a value: a decimal number with a point, as text");
        return null;
    }

    /// <summary>Reads a value, with what is next to it.</summary>
    private ReceivedProperty? Property(Place value, Place beside, string label, CardDataType dataType, CardDisplayProperty? declared)
    {
        var currencyCode = dataType == CardDataType.Currency ? _values.CurrencyCode(beside) : null;
        if (_values.Text(value) is not { } text) return null;

        _values.Check(value, text, dataType);
        var option = dataType == CardDataType.Status ? declared?.Options.FirstOrDefault(option => option.Name == text) : null;
        if (dataType == CardDataType.Status && declared is not null && option is null)
            findings.Add(ContractRule.StatusUnknown, value, $"The value must be one of the options {string.Join(", ", declared.Options.Select(option => option.Name))}");
        return new()
        {
            Path = value.Path,
            Label = label,
            DataType = dataType,
            Value = text,
            CurrencyCode = currencyCode,
            LinkLabel = dataType == CardDataType.Link && beside.Json.ValueKind == JsonValueKind.Object ? beside.Text(Fields.LinkLabel, findings)?.Json.GetString() : null,
            Option = option,
        };
    }
}
