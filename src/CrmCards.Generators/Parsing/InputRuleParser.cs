using System.Globalization;
using System.Text.RegularExpressions;
using CrmCards.Generators.Contract;
using CrmCards.Generators.Diagnostics;
using CrmCards.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CrmCards.Generators.Parsing;

/// <summary>Reads the rules of an input: the attributes of <c>System.ComponentModel.DataAnnotations</c> that a form can check.</summary>
internal sealed class InputRuleParser(ParseContext context)
{
    private const string Namespace = "System.ComponentModel.DataAnnotations";
    private const string Known = "Required, StringLength, MinLength, MaxLength, Length, Range, RegularExpression, EmailAddress, Url, AllowedValues and DeniedValues";

    /// <param name="parameter">The input.</param>
    /// <param name="type">What it takes.</param>
    /// <returns>What the rules say.</returns>
    public ParsedRules Parse(IParameterSymbol parameter, InputType type)
    {
        var values = new InputValueParser(parameter.Type.WithoutNullable(), type);
        var taken = InputParser.ChoicesOf(parameter) is null ? $"takes '{parameter.Type.ShortName()}'" : "takes a choice from data";
        var (rules, isRequired, shown) = (OfType(parameter.Type.WithoutNullable()), false, (InputType?)null);
        foreach (var attribute in parameter.GetAttributes().Where(IsRule))
        {
            var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
            var fault = MessageFault(attribute) ?? (attribute.AttributeClass.IsNamed(Namespace, attribute.AttributeClass.Name) ? Apply(name, attribute) : Unknown());
            if (fault is not null) context.Report(Rules.UnusableInputRule, context.LocationOf(attribute), name, parameter.Name, fault);
        }

        if (values.Options is not null && (shown is not null || rules != OfType(parameter.Type.WithoutNullable())))
            context.Report(Rules.UnusableInputRule, parameter, InputValueParser.Allowed, parameter.Name, "its values are all that can be entered; remove the other rules");
        return new(values.Options is null ? rules : new(), isRequired || values.IsRequired, shown, values);

        string? Apply(string name, AttributeData attribute)
        {
            switch (name)
            {
                case "Required":
                    isRequired = true;
                    return attribute.Named<bool>("AllowEmptyStrings") ? "an input of no characters counts as left empty; remove AllowEmptyStrings" : null;
                case "StringLength":
                    return Lengths(attribute.Named<int>("MinimumLength"), attribute.Argument<int>(0), isText: true);
                case "MinLength":
                    return Lengths(attribute.Argument<int>(0), null, isText: false);
                case "MaxLength":
                    return Lengths(null, attribute.Constant(0) is null ? -1 : attribute.Argument<int>(0), isText: false);
                case "Length":
                    return Lengths(attribute.Argument<int>(0), attribute.Argument<int>(1), isText: false);
                case "Range":
                    return Limits(attribute);
                case "RegularExpression":
                    return Pattern(attribute);
                case "EmailAddress":
                    return Text(InputType.Email);
                case "Url":
                    return Text(InputType.Url);
                case InputValueParser.Allowed:
                    return values.Allow(attribute);
                case InputValueParser.Denied:
                    return values.Deny(attribute);
                default:
                    return Unknown();
            }
        }

        string? Lengths(int? min, int? max, bool isText)
        {
            if (type != InputType.Text && (isText || type != InputType.Choices)) return $"it is for texts{(isText ? "" : " and lists")}, and the input {taken}";
            if (min < 0 || max < 0) return "a length is negative, or missing";
            rules = rules with { MinLength = Greater(min > 0 ? min : null, rules.MinLength), MaxLength = Less(max, rules.MaxLength) };
            return rules.MinLength > rules.MaxLength ? "no value has a length between its limits" : null;
        }

        string? Limits(AttributeData attribute)
        {
            if (attribute.Named<bool>("MinimumIsExclusive") || attribute.Named<bool>("MaximumIsExclusive")) return "forms have inclusive limits only; give the limits themselves";
            var (from, to) = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type }, var first, var last]
                ? (first.Value, last.Value)
                : (attribute.Constant(0)?.Value, attribute.Constant(1)?.Value);
            if (type is not (InputType.Integer or InputType.Decimal or InputType.Date)) return $"it is for numbers and days, and the input {taken}";
            var (least, greatest) = (Limit(from), Limit(to));
            if ((least is null && !IsEndless(from, double.MinValue)) || (greatest is null && !IsEndless(to, double.MaxValue)))
                return $"a limit is not a value of '{parameter.Type.WithoutNullable().ShortName()}'";
            rules = rules with { Min = least?.Limit ?? rules.Min, Max = greatest?.Limit ?? rules.Max };
            return least is not null && greatest is not null && least.Value.Value.CompareTo(greatest.Value.Value) > 0 ? "no value is between its limits" : null;
        }

        // [Range] has no other way to leave one side open.
        bool IsEndless(object? value, double end) =>
            type != InputType.Date && value is double number && (number.Equals(end) || (double.IsInfinity(number) && Math.Sign(number) == Math.Sign(end)));

        (LimitModel Limit, IComparable Value)? Limit(object? value)
        {
            var target = parameter.Type.WithoutNullable();
            if (type == InputType.Date)
            {
                return value is string day && DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? (new LimitModel($"new {DotNet.DateOnly}({date.Year}, {date.Month}, {date.Day})", Json.String(day)), date)
                    : null;
            }

            var text = value is string written ? written : (value as IFormattable)?.ToString(value is double ? "R" : null, CultureInfo.InvariantCulture);
            if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
            if (type == InputType.Integer && (number != decimal.Truncate(number) || !Holds(target, number))) return null;
            var digits = number.ToString(CultureInfo.InvariantCulture);
            return (new LimitModel(target.SpecialType == SpecialType.System_Decimal ? $"{digits}m" : $"({target.FullName()}){Literal(target, digits)}", digits), number);
        }

        string? Pattern(AttributeData attribute)
        {
            if (type != InputType.Text) return $"it is for texts, and the input {taken}";
            if (attribute.Argument<string>(0) is not { Length: > 0 } pattern) return "it has no pattern";
            if (attribute.NamedConstant("MatchTimeoutInMilliseconds") is not null) return "its timeout is not used; remove it";
            try
            {
                _ = new Regex(pattern);
            }
            catch (ArgumentException)
            {
                return "its pattern is not a regular expression";
            }

            var difference = SharedPattern.Difference(pattern);
            if (difference is not null) context.Report(Rules.PatternOfServer, context.LocationOf(attribute, 0), parameter.Name, difference);
            rules = rules with { Pattern = pattern, IsPatternShared = difference is null };
            return null;
        }

        string? Text(InputType asked)
        {
            if (type != InputType.Text) return $"it is for texts, and the input {taken}";
            if (shown is not null && shown != asked) return "an input is an e-mail address or a URL; remove one of the two";
            shown = asked;
            return null;
        }
    }

    private static string Unknown() => $"forms know {Known}; check other rules in the method, and answer with a 4xx";

    private static string? MessageFault(AttributeData attribute) =>
        attribute.NamedArguments.Any(argument => argument.Key is "ErrorMessage" or "ErrorMessageResourceName" or "ErrorMessageResourceType")
            ? "forms have messages of their own; remove its error message"
            : null;

    private static int? Greater(int? one, int? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);

    private static int? Less(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);

    private static bool IsRule(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.IsNamed(Namespace, "ValidationAttribute")) return true;
        }

        return false;
    }

    /// <summary>What a type cannot hold, the form need not ask the endpoint about. JavaScript's numbers do not reach the limits of the largest types.</summary>
    private static InputRules OfType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_SByte => Between(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => Between(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => Between(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => Between(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => Between(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => Between(uint.MinValue, uint.MaxValue),
        SpecialType.System_UInt64 => new() { Min = OfDigits("0") },
        _ => new(),
    };

    private static InputRules Between(long min, long max) =>
        new() { Min = OfDigits(min.ToString(CultureInfo.InvariantCulture)), Max = OfDigits(max.ToString(CultureInfo.InvariantCulture)) };

    private static LimitModel OfDigits(string digits) => new(digits, digits);

    private static string Literal(ITypeSymbol type, string digits) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single ? $"({digits}d)" : $"({digits})";

    /// <summary>Whether a type of whole numbers has the number.</summary>
    public static bool Holds(ITypeSymbol type, decimal number) => type.SpecialType switch
    {
        SpecialType.System_SByte => number is >= sbyte.MinValue and <= sbyte.MaxValue,
        SpecialType.System_Byte => number is >= byte.MinValue and <= byte.MaxValue,
        SpecialType.System_Int16 => number is >= short.MinValue and <= short.MaxValue,
        SpecialType.System_UInt16 => number is >= ushort.MinValue and <= ushort.MaxValue,
        SpecialType.System_Int32 => number is >= int.MinValue and <= int.MaxValue,
        SpecialType.System_UInt32 => number is >= uint.MinValue and <= uint.MaxValue,
        SpecialType.System_Int64 => number is >= long.MinValue and <= long.MaxValue,
        _ => number is >= ulong.MinValue and <= ulong.MaxValue,
    };
}

/// <summary>What the rules of an input say.</summary>
/// <param name="Rules">The limits.</param>
/// <param name="IsRequired">Whether a value is required by one of them.</param>
/// <param name="Type">The type that one of them makes of a text; null if none does.</param>
/// <param name="Values">The values that are allowed.</param>
internal sealed record ParsedRules(InputRules Rules, bool IsRequired, InputType? Type, InputValueParser Values);
