using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;
using static CrmCards.Generators.Contract.CardAttributes;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the parameters that users enter into a form.</summary>
internal sealed class InputParser(ParseContext context, UniqueNames members, ChoicesParser choices)
{
    private readonly InputRuleParser _rules = new(context);

    public static bool IsInput(IParameterSymbol parameter) => parameter.Attribute(ActionInput.Attribute) is not null;

    /// <summary>The name of the method that gives an input's choices; null where they do not come from data.</summary>
    public static string? ChoicesOf(IParameterSymbol parameter) => parameter.Attribute(ActionInput.Attribute)?.Named<string>(ActionInput.Choices);

    /// <summary>Null where no form can show it, which has been reported.</summary>
    public ParameterModel? Parse(IMethodSymbol method, IParameterSymbol parameter, IEnumerable<string> placeholders)
    {
        var type = parameter.Type;
        context.Use(type);
        if (type.HasError() || parameter.Name.Length == 0)
        {
            context.Fail();
            return null;
        }

        var attribute = parameter.Attribute(ActionInput.Attribute)!;
        if ((Fault(parameter, placeholders) ?? ChoiceFault(type)) is { } fault)
        {
            context.Report(Rules.UnbindableParameter, parameter, parameter.Name, method.Name, fault);
            return null;
        }

        var item = InputTypes.Item(type.WithoutNullable());
        var (inputType, value) = OfData(parameter) ?? (InputTypes.Of(type)!.Value, item ?? type.WithoutNullable());
        var ofData = ChoicesOf(parameter) is { } name ? choices.Parse(parameter, name, value) : null;
        var rules = _rules.Parse(parameter, inputType);
        var label = attribute.Argument<string>(ActionInput.Label) ?? "";
        if (string.IsNullOrWhiteSpace(label) && attribute.AttributeConstructor is not null)
            context.Report(Rules.MissingLabel, context.LocationOf(attribute, ActionInput.Label), $"input '{parameter.Name}'");

        var isOptional = type.IsNullable() || parameter.HasExplicitDefaultValue || IsOblivious(type) || inputType == InputType.Boolean;
        var input = new InputModel
        {
            Name = parameter.Name,
            Label = label,
            Type = rules.Values.Options is null ? Shown(parameter, attribute, rules.Type ?? inputType) : InputType.Choice,
            TypeName = value.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(),
            IsRequired = rules.IsRequired || !isOptional,
            Rules = rules.Rules,
            CurrencyCode = Currency(parameter, attribute, inputType),
            Options = (rules.Values.Options ?? Options(value, rules.Values)).ToEquatableArray(),
            Choices = ofData,
        };
        var fieldName = members.Take($"InputOf{method.Name}{Names.PascalCase(parameter.Name)}");
        return new InputParameterModel(parameter.EscapedName(), input, fieldName, Missing(parameter, inputType, value));
    }

    private static string? Fault(IParameterSymbol parameter, IEnumerable<string> placeholders)
    {
        var type = parameter.Type;
        if (parameter.RefKind != RefKind.None) return "it is passed by reference; take a value";
        if (parameter.IsParams) return "it is a params array; take an array";
        if (placeholders.Any(placeholder => string.Equals(placeholder, parameter.Name, StringComparison.OrdinalIgnoreCase)))
            return "the route holds its name; give the input another one, or remove it from the route";
        if (parameter.Attribute(CrmProperty.Attribute) is not null) return "it is a CRM property and an input; remove one of the two attributes";
        if (ChoicesOf(parameter) is not null)
        {
            return InputTypes.OfData(type) is null
                ? $"no choice from data is a '{type.ShortName()}'; take a string, an integral number or a Guid, or an array of one of these"
                : null;
        }

        return InputTypes.Of(type) is null
            ? $"no form can show '{type.ShortName()}'; take a string, a number, bool, DateOnly, DateTime, DateTimeOffset, an enum, or an array of an enum"
                + (InputTypes.OfData(type) is null ? "" : ", or name the method of the card that gives its Choices")
            : null;
    }

    private static (InputType Type, ITypeSymbol Value)? OfData(IParameterSymbol parameter) => ChoicesOf(parameter) is null ? null : InputTypes.OfData(parameter.Type);

    private static string? ChoiceFault(ITypeSymbol type) =>
        (InputTypes.Item(type.WithoutNullable()) ?? type.WithoutNullable()) is { TypeKind: TypeKind.Enum } choices && !ValueParser.Choices(choices).Any()
            ? $"'{choices.ShortName()}' has no members to choose from"
            : null;

    /// <summary>Whether nobody says if it may be null.</summary>
    private static bool IsOblivious(ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None };

    private InputType Shown(IParameterSymbol parameter, AttributeData attribute, InputType type)
    {
        var isMultiline = attribute.Named<bool>(ActionInput.Multiline);
        if (isMultiline && type != InputType.Text)
            Report(parameter, attribute, ActionInput.Multiline, "Multiline is for texts; remove it");
        return type is InputType.Integer or InputType.Decimal && attribute.Named<string>(ActionInput.CurrencyCode) is not null ? InputType.Currency
            : isMultiline ? InputType.Lines
            : type;
    }

    private string? Currency(IParameterSymbol parameter, AttributeData attribute, InputType type)
    {
        if (attribute.Named<string>(ActionInput.CurrencyCode) is not { } code) return null;
        if (type is not (InputType.Integer or InputType.Decimal))
            Report(parameter, attribute, ActionInput.CurrencyCode, "CurrencyCode is for numbers; remove it");
        else if (!CurrencyCodes.Contains(code))
            context.Report(Rules.UnknownCurrencyCode, context.LocationOf(attribute, ActionInput.CurrencyCode), code);
        return code;
    }

    private void Report(IParameterSymbol parameter, AttributeData attribute, string argument, string fault) =>
        context.Report(Rules.UnusableInputRule, context.LocationOf(attribute, argument), ActionInput.Attribute.Shown, parameter.Name, fault);

    /// <summary>Members of one value cannot be told apart: the first stands for all.</summary>
    private IEnumerable<OptionModel> Options(ITypeSymbol type, InputValueParser values)
    {
        if (type.TypeKind != TypeKind.Enum) yield break;
        foreach (var member in ValueParser.Choices(type).Where(values.Has).GroupBy(member => member.ConstantValue).Select(same => same.First()))
        {
            context.Use(member);
            if (member.Name.Length == 0) context.Fail();
            yield return new(OptionLabel(member), StatusParser.OptionName(member) ?? member.Name, $"{type.FullName()}.{member.EscapedName()}");
        }
    }

    private static string OptionLabel(IFieldSymbol member)
    {
        var label = member.Attribute(StatusOption.Attribute)?.Argument<string>(StatusOption.Label)
            ?? member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsNamed("System.ComponentModel.DataAnnotations", "DisplayAttribute"))?.Named<string>("Name");
        return string.IsNullOrWhiteSpace(label) ? Names.Words(member.Name) : label!;
    }

    /// <summary>The value to pass if it was left empty; null where that is null of a value type.</summary>
    private static string? Missing(IParameterSymbol parameter, InputType input, ITypeSymbol value)
    {
        var type = parameter.Type;
        if (Literals.Default(parameter) is { } declared) return declared;
        if (type.IsNullableValue()) return null;
        return type.IsValueType ? "default" : type.IsNullable() || input != InputType.Choices ? "null!" : $"new {value.FullName()}[0]";
    }
}
