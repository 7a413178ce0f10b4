using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0325Tests
{
    private const string OthersInMethod =
        "forms know Required, StringLength, MinLength, MaxLength, Length, Range, RegularExpression, EmailAddress, Url, AllowedValues and DeniedValues; check other rules in the method, and answer with a 4xx";
    private const string OwnMessage = "forms have messages of their own; remove its error message";
    private const string ForTexts = "it is for texts, and the input takes";
    private const string ForTextsAndLists = "it is for texts and lists, and the input takes";
    private const string ForNumbers = "it is for numbers and days, and the input takes";

    private const string Types = """
        public enum Level { Low, High }
        public sealed class EvenAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute;
        public static class Own { public sealed class StringLengthAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute; }
        """;

    [Theory]
    [InlineData("Phone", "Phone", "string", OthersInMethod)]
    [InlineData("DataType", "DataType(DataType.MultilineText)", "string", OthersInMethod)]
    [InlineData("Even", "Even", "int", OthersInMethod)]
    [InlineData("StringLength", "Own.StringLength", "string", OthersInMethod)]
    [InlineData("Required", "Required(ErrorMessage = \"No.\")", "string?", OwnMessage)]
    [InlineData("Range", "Range(1, 2, ErrorMessageResourceName = \"Name\", ErrorMessageResourceType = typeof(Ticket))", "int", OwnMessage)]
    [InlineData("Required", "Required(AllowEmptyStrings = true)", "string", "an input of no characters counts as left empty; remove AllowEmptyStrings")]
    [InlineData("StringLength", "StringLength(3)", "int", ForTexts + " 'int'")]
    [InlineData("StringLength", "StringLength(3)", "Level[]", ForTexts + " 'Level[]'")]
    [InlineData("MinLength", "MinLength(3)", "int?", ForTextsAndLists + " 'int?'")]
    [InlineData("MaxLength", "MaxLength(3)", "DateOnly", ForTextsAndLists + " 'DateOnly'")]
    [InlineData("Length", "Length(1, 3)", "Level", ForTextsAndLists + " 'Level'")]
    [InlineData("StringLength", "StringLength(-1)", "string", "a length is negative, or missing")]
    [InlineData("StringLength", "StringLength(3, MinimumLength = -1)", "string", "a length is negative, or missing")]
    [InlineData("MinLength", "MinLength(-1)", "string", "a length is negative, or missing")]
    [InlineData("MaxLength", "MaxLength", "string", "a length is negative, or missing")]
    [InlineData("Length", "Length(-1, 3)", "string", "a length is negative, or missing")]
    [InlineData("StringLength", "StringLength(3, MinimumLength = 4)", "string", "no value has a length between its limits")]
    [InlineData("Length", "Length(2, 1)", "Level[]", "no value has a length between its limits")]
    [InlineData("Range", "Range(1, 2)", "string", ForNumbers + " 'string'")]
    [InlineData("Range", "Range(typeof(DateTime), \"2026-01-01\", \"2026-12-31\")", "DateTime", ForNumbers + " 'DateTime'")]
    [InlineData("Range", "Range(1, 2, MinimumIsExclusive = true)", "int", "forms have inclusive limits only; give the limits themselves")]
    [InlineData("Range", "Range(1, 2, MaximumIsExclusive = true)", "int", "forms have inclusive limits only; give the limits themselves")]
    [InlineData("Range", "Range(0.5, 2)", "int", "a limit is not a value of 'int'")]
    [InlineData("Range", "Range(0, 256)", "byte?", "a limit is not a value of 'byte'")]
    [InlineData("Range", "Range(-129, 0)", "sbyte", "a limit is not a value of 'sbyte'")]
    [InlineData("Range", "Range(0, 32768)", "short", "a limit is not a value of 'short'")]
    [InlineData("Range", "Range(0, 65536)", "ushort", "a limit is not a value of 'ushort'")]
    [InlineData("Range", "Range(0, 2147483648d)", "int", "a limit is not a value of 'int'")]
    [InlineData("Range", "Range(-1, 1)", "uint", "a limit is not a value of 'uint'")]
    [InlineData("Range", "Range(typeof(long), \"0\", \"9223372036854775808\")", "long", "a limit is not a value of 'long'")]
    [InlineData("Range", "Range(-1, 1)", "ulong", "a limit is not a value of 'ulong'")]
    [InlineData("Range", "Range(0, double.MinValue)", "double", "a limit is not a value of 'double'")]
    [InlineData("Range", "Range(double.NaN, 1)", "double", "a limit is not a value of 'double'")]
    [InlineData("Range", "Range(0, 1e30)", "decimal", "a limit is not a value of 'decimal'")]
    [InlineData("Range", "Range(typeof(decimal), \"none\", \"1\")", "decimal", "a limit is not a value of 'decimal'")]
    [InlineData("Range", "Range(typeof(decimal), \"1\", \"1,5\")", "decimal", "a limit is not a value of 'decimal'")]
    [InlineData("Range", "Range(1, 2)", "DateOnly", "a limit is not a value of 'DateOnly'")]
    [InlineData("Range", "Range(typeof(DateOnly), \"2026-02-30\", \"2026-12-31\")", "DateOnly", "a limit is not a value of 'DateOnly'")]
    [InlineData("Range", "Range(2, 1)", "int", "no value is between its limits")]
    [InlineData("Range", "Range(typeof(DateOnly), \"2026-12-31\", \"2026-01-01\")", "DateOnly?", "no value is between its limits")]
    [InlineData("RegularExpression", "RegularExpression(\"[0-9]\")", "int", ForTexts + " 'int'")]
    [InlineData("RegularExpression", "RegularExpression(\"\")", "string", "it has no pattern")]
    [InlineData("RegularExpression", "RegularExpression(\"[0-9]\", MatchTimeoutInMilliseconds = 1)", "string", "its timeout is not used; remove it")]
    [InlineData("RegularExpression", "RegularExpression(\"[0-9\")", "string", "its pattern is not a regular expression")]
    [InlineData("EmailAddress", "EmailAddress", "int", ForTexts + " 'int'")]
    [InlineData("Url", "Url", "bool", ForTexts + " 'bool'")]
    [InlineData("AllowedValues", "AllowedValues(1, 2)", "string", "one of its values is not a value of 'string', or is empty")]
    [InlineData("AllowedValues", "AllowedValues(\"a\", \" \")", "string", "one of its values is not a value of 'string', or is empty")]
    [InlineData("AllowedValues", "AllowedValues(1, 256)", "byte", "one of its values is not a value of 'byte', or is empty")]
    [InlineData("AllowedValues", "AllowedValues(1.5)", "int", "one of its values is not a value of 'int', or is empty")]
    [InlineData("AllowedValues", "AllowedValues(true)", "int?", "one of its values is not a value of 'int', or is empty")]
    [InlineData("AllowedValues", "AllowedValues", "string", "no value is allowed")]
    [InlineData("AllowedValues", "AllowedValues([null])", "string?", "no value is allowed")]
    [InlineData("AllowedValues", "AllowedValues(1.5)", "decimal", "it is for texts, whole numbers and enums, and the input takes 'decimal'")]
    [InlineData("AllowedValues", "AllowedValues(Level.Low)", "Level[]", "it is for texts, whole numbers and enums, and the input takes 'Level[]'")]
    [InlineData("AllowedValues", "AllowedValues(\"Low\")", "Level", "one of its values is not a member of 'Level'")]
    [InlineData("AllowedValues", "AllowedValues((Level)7)", "Level", "no value is allowed")]
    [InlineData("DeniedValues", "DeniedValues(Level.Low, Level.High)", "Level?", "no value is allowed")]
    [InlineData("DeniedValues", "DeniedValues(DayOfWeek.Friday)", "Level", "one of its values is not a member of 'Level'")]
    [InlineData("DeniedValues", "DeniedValues(\"a\")", "string", "it is for enums, and the input takes 'string'; say what is allowed: AllowedValues, Range or RegularExpression")]
    public Task A_rule_that_no_form_can_check_is_reported(string rule, string attribute, string type, string fault) =>
        RuleTest.Reports(
            Rules.UnusableInputRule,
            $"[{rule}] of the input 'input' cannot be used: {fault}",
            Run($"[ActionInput(\"Input\"), {{|#0:{attribute}|}}] {type} input"), Ticket());

    [Theory]
    [InlineData("AllowedValues(\"a\"), StringLength(3)", "string")]
    [InlineData("EmailAddress, AllowedValues(\"a@b\")", "string")]
    [InlineData("Range(1, 2), AllowedValues(1, 2)", "int")]
    public Task Values_that_are_named_stand_alone(string rules, string type) =>
        RuleTest.Reports(
            Rules.UnusableInputRule,
            "[AllowedValues] of the input 'input' cannot be used: its values are all that can be entered; remove the other rules",
            Run($"[ActionInput(\"Input\"), {rules}] {type} {{|#0:input|}}"), Ticket());

    [Theory]
    [InlineData("MinLength(4), {|#0:MaxLength(3)|}", "MaxLength", "no value has a length between its limits")]
    [InlineData("EmailAddress, {|#0:Url|}", "Url", "an input is an e-mail address or a URL; remove one of the two")]
    [InlineData("Url, {|#0:EmailAddress|}", "EmailAddress", "an input is an e-mail address or a URL; remove one of the two")]
    public Task A_rule_that_another_excludes_is_reported(string rules, string rule, string fault) =>
        RuleTest.Reports(Rules.UnusableInputRule, $"[{rule}] of the input 'input' cannot be used: {fault}", Run($"[ActionInput(\"Input\"), {rules}] string input"), Ticket());

    [Theory]
    [InlineData("Multiline = {|#0:true|}", "int", "Multiline is for texts; remove it")]
    [InlineData("Multiline = {|#0:true|}", "Level[]", "Multiline is for texts; remove it")]
    [InlineData("CurrencyCode = \"EUR\", Multiline = {|#0:true|}", "decimal", "Multiline is for texts; remove it")]
    [InlineData("CurrencyCode = {|#0:\"EUR\"|}", "string", "CurrencyCode is for numbers; remove it")]
    [InlineData("CurrencyCode = {|#0:\"EUR\"|}", "DateOnly?", "CurrencyCode is for numbers; remove it")]
    public Task An_argument_of_another_type_is_reported(string named, string type, string fault) =>
        RuleTest.Reports(Rules.UnusableInputRule, $"[ActionInput] of the input 'input' cannot be used: {fault}", Run($"[ActionInput(\"Input\", {named})] {type} input"), Ticket());

    [Theory]
    [InlineData("EmailAddress")]
    [InlineData("Url")]
    public Task Several_lines_of_one_address_are_reported(string rule) =>
        RuleTest.Reports(
            Rules.UnusableInputRule,
            "[ActionInput] of the input 'input' cannot be used: Multiline is for texts; remove it",
            Run($"[ActionInput(\"Input\", Multiline = {{|#0:true|}}), {rule}] string input"), Ticket());

    [Theory]
    [InlineData("Required", "string?")]
    [InlineData("Required", "Level[]?")]
    [InlineData("StringLength(10, MinimumLength = 2), MinLength(3), MaxLength(5)", "string")]
    [InlineData("Length(3, 3), RegularExpression(\"[A-Z]+\")", "string")]
    [InlineData("MinLength(0), MaxLength(2)", "IEnumerable<Level>")]
    [InlineData("EmailAddress, MaxLength(100)", "string?")]
    [InlineData("Url", "string")]
    [InlineData("Range(1, 1)", "int?")]
    [InlineData("Range(-0.5, 0.5)", "float")]
    [InlineData("Range(0, double.MaxValue)", "decimal")]
    [InlineData("Range(0, double.MaxValue)", "int")]
    [InlineData("Range(double.MinValue, double.PositiveInfinity)", "double?")]
    [InlineData("Range(typeof(ulong), \"0\", \"18446744073709551615\")", "ulong")]
    [InlineData("Range(typeof(long), \"-9223372036854775808\", \"9223372036854775807\")", "long")]
    [InlineData("Range(typeof(decimal), \"0\", \"99.95\")", "decimal?")]
    [InlineData("Range(typeof(DateOnly), \"2026-01-01\", \"2026-01-01\")", "DateOnly")]
    [InlineData("Display(Name = \"Input\")", "string")]
    public Task A_rule_that_a_form_can_check_is_not(string rules, string type) =>
        RuleTest.IsSilent(Run($"[ActionInput(\"Input\"), {rules}] {type} input"), Ticket());

    /// <summary>The same attributes elsewhere are nobody's business here.</summary>
    [Fact]
    public Task A_rule_of_what_is_no_input_is_not() =>
        RuleTest.IsSilent(Run("[Phone(ErrorMessage = \"No.\")] string? phone, [ActionInput(\"Input\")] string input"), Ticket());

    private static string Ticket() => Result(types: Types);

    private static string Run(string parameters) =>
        Card(hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\")] public CardActionResult Run({parameters}) => throw new NotSupportedException();")
            .Replace("using System.Threading;", "using System.ComponentModel.DataAnnotations;\nusing System.Threading;", StringComparison.Ordinal);
}
