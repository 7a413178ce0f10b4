using System.Text.Json;
using CrmCards.Client.Findings;

namespace CrmCards.Client.Reading;

/// <summary>Reads the inputs of actions. Where one cannot be shown, the whole action cannot be carried out.</summary>
internal static class InputReader
{
    private static readonly string[] Types =
        ["TEXT", "LINES", "EMAIL", "URL", "INTEGER", "DECIMAL", "CURRENCY", "BOOLEAN", "DATE", "DATETIME", "CHOICE", "CHOICES"];

    private static readonly string[] WithOptions = ["CHOICE", "CHOICES"];

    /// <returns>The inputs; null if one of them cannot be shown, which is a finding.</returns>
    internal static IReadOnlyList<ReceivedInput>? Read(Place action, FindingList findings)
    {
        var inputs = new List<ReceivedInput>();
        var isWhole = true;
        foreach (var place in action.Objects(Fields.Inputs, findings))
        {
            var input = Read(place, inputs, findings);
            if (input is not null) inputs.Add(input);
            isWhole &= input is not null;
        }

        return isWhole ? inputs : null;
    }

    private static ReceivedInput? Read(Place place, List<ReceivedInput> others, FindingList findings)
    {
        KnownFields.Check(place, KnownFields.OfInput, findings);
        var (name, label, type) = (Text(place, Fields.Name), Text(place, Fields.Label), Text(place, Fields.Type));
        var options = Options(place, findings);
        var fault = name is null || label is null ? "An input needs a name and a label that are not empty"
            : others.Any(other => other.Name == name) ? $"Two inputs have the name {name}: give each one of its own"
            : !Types.Contains(type) ? $"The type of an input must be one of {string.Join(", ", Types)}"
            : WithOptions.Contains(type) && options.Length == 0 && !HasNone(place) ? "An input of choices needs options, each with a label and a value"
            : null;
        if (fault is null) return new()
        {
            Path = place.Path,
            Name = name!,
            Label = label!,
            Type = type!,
            IsRequired = place.Field(Fields.Required)?.Json.ValueKind == JsonValueKind.True,
            MaxLength = place.Field(Fields.MaxLength) is { Json: { ValueKind: JsonValueKind.Number } length } && length.TryGetInt32(out var most) ? most : null,
            Max = place.Field(Fields.Max)?.Json,
            Options = options,
            Value = place.Field(Fields.Value)?.Json,
        };

        findings.Add(ContractRule.InputInvalid, place.Path, fault, type);
        return null;
    }

    /// <summary>Choices from data may be none.</summary>
    private static bool HasNone(Place place) => place.Field(Fields.Options) is { Json: { ValueKind: JsonValueKind.Array } options } && options.GetArrayLength() == 0;

    private static ReceivedOption[] Options(Place place, FindingList findings) =>
    [
        .. place.Objects(Fields.Options, findings)
            .Select(option => (Label: Text(option, Fields.Label), Value: Text(option, Fields.Value)))
            .Where(option => option is { Label: not null, Value: not null })
            .Select(option => new ReceivedOption(option.Label!, option.Value!)),
    ];

    private static string? Text(Place place, string name) =>
        place.Field(name) is { IsText: true } field && field.Json.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
