using System.Globalization;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>The JSON of an action's inputs, cut where values are written into it.</summary>
internal sealed record InputJson(string Opening, IReadOnlyList<(ShownInputModel Input, string Following)> Written)
{
    /// <param name="action">The action.</param>
    /// <param name="behind">What always comes after it.</param>
    public static InputJson Of(ActionModel action, string behind)
    {
        if (action is not HookActionModel { Inputs: { Count: > 0 } inputs }) return new(behind, []);

        var written = new List<(ShownInputModel Input, string Following)>();
        var (opening, piece) = ((string?)null, $",{Json.Name(Fields.Inputs)}[");
        for (var i = 0; i < inputs.Count; i++)
        {
            piece += $"{{{Constant(inputs[i].Input)}";
            if (inputs[i].Prefill is not null || inputs[i].Input.Choices is not null)
            {
                Cut();
                written.Add((inputs[i], ""));
            }

            piece += i < inputs.Count - 1 ? "}," : "}]";
        }

        piece += behind;
        Cut();
        return new(opening!, written);

        void Cut()
        {
            if (opening is null) opening = piece;
            else written[written.Count - 1] = (written[written.Count - 1].Input, piece);
            piece = "";
        }
    }

    /// <summary>All fields but choices from data and the value.</summary>
    private static string Constant(InputModel input)
    {
        var rules = input.Rules;
        string?[] fields =
        [
            Json.Field(Fields.Name, input.Name),
            Json.Field(Fields.Label, input.Label),
            Json.Field(Fields.Type, WireNames.Of(input.Type.ToString())),
            Json.Name(Fields.Required) + (input.IsRequired ? "true" : "false"),
            Number(Fields.MinLength, rules.MinLength),
            Number(Fields.MaxLength, rules.MaxLength),
            rules.Min is null ? null : Json.Name(Fields.Min) + rules.Min.Json,
            rules.Max is null ? null : Json.Name(Fields.Max) + rules.Max.Json,
            rules is { Pattern: { } pattern, IsPatternShared: true } ? Json.Field(Fields.Pattern, pattern) : null,
            input.CurrencyCode is null ? null : Json.Field(Fields.CurrencyCode, input.CurrencyCode),
            input.Options.Count == 0 ? null : $"{Json.Name(Fields.Options)}[{string.Join(",", input.Options.Select(Option))}]",
        ];
        return string.Join(",", fields.OfType<string>());
    }

    private static string Option(OptionModel option) => $"{{{Json.Field(Fields.Label, option.Label)},{Json.Field(Fields.Value, option.Value)}}}";

    private static string? Number(string field, int? value) => value is { } number ? Json.Name(field) + number.ToString(CultureInfo.InvariantCulture) : null;
}
