using CrmCards.Generators.Contract;
using CrmCards.Generators.Model;

namespace CrmCards.Generators.Emission;

/// <summary>Prints what forms show first, and what reads the values that users enter.</summary>
internal static class InputEmitter
{
    /// <summary>Prints the statements that write an input's choices from data, and the value that it shows first.</summary>
    public static void EmitWriting(SourceWriter source, string action, ShownInputModel shown)
    {
        if (shown.Input.Choices is { } choices) source.Line($"writer.WriteOptions({CSharpLiteral.Utf8($",{Json.Name(Fields.Options)}[")}, {choices.Index});");
        if (shown.Prefill is not null) source.Line(Value(action, shown));
    }

    private static string Value(string action, ShownInputModel shown)
    {
        var (name, value) = ($",{Json.Name(Fields.Value)}", $"result.{shown.Prefill}");
        return shown.Input.Type switch
        {
            InputType.Choice when shown.Input.Choices is { } choices => $"writer.WriteChoice({CSharpLiteral.Utf8($"{name}\"")}, {choices.Index}, {value});",
            InputType.Choice => $"writer.WriteRaw({OptionsName(action, shown)}({value}));",
            InputType.Boolean => $"writer.WriteBoolean({CSharpLiteral.Utf8(name)}, {value});",
            InputType.Integer or InputType.Decimal or InputType.Currency => $"writer.WriteNumber({CSharpLiteral.Utf8(name)}, {value});",
            InputType.Date => $"writer.WriteDate({CSharpLiteral.Utf8($"{name}\"")}, {value});",
            InputType.DateTime => $"writer.WriteInstant({CSharpLiteral.Utf8($"{name}\"")}, {value});",
            _ => $"writer.WriteText({CSharpLiteral.Utf8($"{name}\"")}, {value});",
        };
    }

    /// <summary>Prints the method that gives the value of the option that an input shows first.</summary>
    public static void EmitOptions(SourceWriter source, string action, ShownInputModel shown)
    {
        if (shown is not { Prefill: not null, Input: { Type: InputType.Choice, Choices: null } input }) return;
        source.Line();
        source.Line($"private static {DotNet.ReadOnlySpan}<byte> {OptionsName(action, shown)}({input.TypeName}? value) => value switch");
        source.Line("{");
        var options = input.Options.Select(option => $"{option.CSharp} => {CSharpLiteral.Utf8($",{Json.Field(Fields.Value, option.Value)}")},");
        source.Indented([.. options, "_ => default,"]);
        source.Line("};");
    }

    /// <summary>Prints the fields with the inputs of a handler, and their names.</summary>
    public static void EmitFields(SourceWriter source, HandlerModel handler)
    {
        if (!handler.Inputs.Any()) return;
        source.Line();
        foreach (var parameter in handler.Inputs.Where(parameter => parameter.Input.Choices is null))
            source.Line($"private static readonly {Runtime.CardInput}<{ValueType(parameter.Input)}> {parameter.FieldName} = {Runtime.CardInputs}.{Constructor(parameter.Input)};");
        var names = handler.Inputs.Select(parameter => CSharpLiteral.Of(parameter.Input.Name));
        source.Line($"private static readonly string[] {handler.InputNames} = {{ {string.Join(", ", names)} }};");
    }

    /// <summary>Prints the statements that read the values, each into the local of its place.</summary>
    public static void EmitReading(SourceWriter source, HandlerModel handler)
    {
        source.Line("var inputs = call.Inputs();");
        foreach (var (parameter, i) in handler.Inputs.Select((parameter, i) => (parameter, i)))
        {
            var input = parameter.Input.Choices is { } choices ? $"{Local(choices)}.{OfData(parameter.Input)}" : parameter.FieldName;
            source.Line(parameter.Missing is null
                ? $"var input{i} = inputs.Nullable({input});"
                : $"var input{i} = inputs.Value({input}, missing: {parameter.Missing});");
        }

        source.Line($"inputs.End({handler.InputNames});");
    }

    /// <summary>The parameter that holds what a method of the card gave.</summary>
    public static string Local(ChoicesModel choices) => $"choices{choices.Index}";

    private static string OptionsName(string action, ShownInputModel shown) => $"{action}_{shown.Input.Name}";

    private static string ValueType(InputModel input) => input.Type == InputType.Choices ? $"{input.TypeName}[]" : input.TypeName;

    private static string Constructor(InputModel input)
    {
        var (type, rules) = (input.TypeName, input.Rules);
        var common = Common(input);
        return input.Type switch
        {
            InputType.Integer or InputType.Decimal or InputType.Currency =>
                $"Number<{type}>({common}, min: {rules.Min?.CSharp ?? $"{type}.MinValue"}, max: {rules.Max?.CSharp ?? $"{type}.MaxValue"})",
            InputType.Boolean => $"Boolean({common})",
            InputType.Date => $"Date({common}, min: {rules.Min?.CSharp ?? $"{type}.MinValue"}, max: {rules.Max?.CSharp ?? $"{type}.MaxValue"})",
            InputType.DateTime => $"{type.Substring(type.LastIndexOf('.') + 1)}({common})",
            InputType.Choice => $"Choice<{type}>({common}{Options(input)})",
            InputType.Choices => $"Choices<{type}>({common}, {Counts(input)}{Options(input)})",
            _ => $"Text({common}, {Text(input)})",
        };
    }

    private static string OfData(InputModel input) => input.Type == InputType.Choices ? $"Several({Common(input)}, {Counts(input)})" : $"One({Common(input)})";

    private static string Common(InputModel input) => $"{CSharpLiteral.Of(input.Name)}, isRequired: {(input.IsRequired ? "true" : "false")}";

    private static string Counts(InputModel input) => $"minCount: {input.Rules.MinLength ?? 0}, maxCount: {input.Rules.MaxLength ?? int.MaxValue}";

    private static string Options(InputModel input) =>
        string.Concat(input.Options.Select(option => $", ({CSharpLiteral.Of(option.Value)}, {option.CSharp})"));

    private static string Text(InputModel input)
    {
        var rules = input.Rules;
        string?[] members =
        [
            rules.MinLength is { } min ? $"MinLength = {min}" : null,
            rules.MaxLength is { } max ? $"MaxLength = {max}" : null,
            input.Type == InputType.Email ? "IsEmail = true" : null,
            input.Type == InputType.Url ? "IsUrl = true" : null,
            rules.Pattern is null ? null : $"Pattern = {CSharpLiteral.Of(rules.Pattern)}",
        ];
        var given = string.Join(", ", members.OfType<string>());
        return given.Length == 0 ? $"{Runtime.TextRules}.None" : $"new {Runtime.TextRules} {{ {given} }}";
    }
}
