using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0328Tests
{
    [Theory]
    [InlineData("string", "", "names no method of the card")]
    [InlineData("string", "public string Options { get; set; } = \"\";", "names no method of the card")]
    [InlineData("string", "public static CardChoice<string>[] options() => [];", "names no method of the card")]
    [InlineData("string", "private static CardChoice<string>[] Options() => []; private static CardChoice<string>[] Options(CardRequest request) => [];", "names more than one method: give the one that is meant a name of its own")]
    [InlineData("string", "private static CardChoice<string>[] Options<T>() => [];", "names a method that cannot be called: it is generic; remove its type parameters")]
    [InlineData("string", "private static string[] Options() => [];", "names a method that returns 'string[]': return a list of CardChoice<string>, or a Task or ValueTask of one")]
    [InlineData("string", "private static CardChoice<string> Options() => new(\"a\", \"A\");", "names a method that returns 'CardChoice<string>': return a list of CardChoice<string>, or a Task or ValueTask of one")]
    [InlineData("long?", "private static CardChoice<int>[] Options() => [];", "names a method that returns 'CardChoice<int>[]': return a list of CardChoice<long>, or a Task or ValueTask of one")]
    [InlineData("Guid[]", "private static CardChoice<Guid[]>[] Options() => [];", "names a method that returns 'CardChoice<Guid[]>[]': return a list of CardChoice<Guid>, or a Task or ValueTask of one")]
    [InlineData("string", "private static async System.Collections.Generic.IAsyncEnumerable<CardChoice<string>> Options() { await Task.Yield(); yield break; }", "names a method that returns 'IAsyncEnumerable<CardChoice<string>>': return a list of CardChoice<string>, or a Task or ValueTask of one")]
    [InlineData("string", "private static void Options() { }", "names a method that returns 'void': return a list of CardChoice<string>, or a Task or ValueTask of one")]
    [InlineData("string", "private static Task<CardChoice<string>[]>? Options(CancellationToken token) => null;", "names a method that returns 'Task<CardChoice<string>[]>?': return a list of CardChoice<string>, or a Task or ValueTask of one")]
    public Task What_gives_no_choices_for_the_input_is_reported(string type, string member, string fault) =>
        RuleTest.Reports(Rules.UnusableChoices, $"Choices = 'Options' of the input 'input' {fault}", Run($"[ActionInput(\"Input\", Choices = {{|#0:\"Options\"|}})] {type} input", member), Result());

    [Theory]
    [InlineData("string input", "private static CardChoice<string>[] Options() => [];")]
    [InlineData("string? input", "private System.Collections.Generic.List<CardChoice<string>> Options(CardRequest request) => [new(request.UserEmail ?? \"a\", $\"{this}\")];")]
    [InlineData("long input", "protected static System.Collections.Generic.IEnumerable<CardChoice<long>> Options() { yield break; }")]
    [InlineData("byte? input", "public static Task<System.Collections.Generic.IReadOnlyList<CardChoice<byte>>> Options(CancellationToken token) => Task.FromResult<System.Collections.Generic.IReadOnlyList<CardChoice<byte>>>([]);")]
    [InlineData("Guid input", "private static ValueTask<CardChoice<Guid>[]> Options(CancellationToken token) => new([]);")]
    [InlineData("string[] input", "private static CardChoice<string>[] Options() => [];")]
    [InlineData("System.Collections.Generic.IReadOnlyList<int>? input", "private static CardChoice<int>[] Options() => [];")]
    [InlineData("string input", "private static CardChoice<string>[] Options([CrmProperty(\"city\")] string town = \"\") => [new(town, town)];", "[CrmCard(\"Tickets\", \"/cards/tickets\"), ShowOn(CrmObjectType.Contact, \"city\", \"domain\")]")]
    public Task What_gives_them_is_not(string parameter, string member, string? attributes = null) =>
        RuleTest.IsSilent(Run($"[ActionInput(\"Input\", Choices = nameof(Options))] {parameter}", member, attributes), Result());

    [Theory]
    [InlineData("bool", "'bool'")]
    [InlineData("decimal", "'decimal'")]
    [InlineData("DayOfWeek", "'DayOfWeek'")]
    [InlineData("DateOnly[]", "'DateOnly[]'")]
    public Task A_type_that_is_no_choice_of_data_is_reported(string type, string shown) =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            $"The parameter 'input' of 'Run' cannot be bound: no choice from data is a {shown}; take a string, an integral number or a Guid, or an array of one of these",
            Run($"[ActionInput(\"Input\", Choices = \"Options\")] {type} {{|#0:input|}}", ""), Result());

    [Fact]
    public Task A_type_that_only_choices_make_an_input_of_names_them() =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            "The parameter 'input' of 'Run' cannot be bound: no form can show 'Guid'; take a string, a number, bool, DateOnly, DateTime, DateTimeOffset, an enum, or an array of an enum, or name the method of the card that gives its Choices",
            Run("[ActionInput(\"Input\")] Guid {|#0:input|}", ""), Result());

    [Fact]
    public Task A_rule_of_texts_is_none_of_choices() =>
        RuleTest.Reports(
            Rules.UnusableInputRule,
            "[StringLength] of the input 'input' cannot be used: it is for texts, and the input takes a choice from data",
            Run("[ActionInput(\"Input\", Choices = \"Options\"), {|#0:System.ComponentModel.DataAnnotations.StringLength(3)|}] string input", "private static CardChoice<string>[] Options() => [];"), Result());

    [Fact]
    public Task A_page_of_choices_is_reported() =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            "The parameter 'page' of 'Options' cannot be bound: only the data fetch answers in pages; remove it",
            Run("[ActionInput(\"Input\", Choices = \"Options\")] string input", "private static CardChoice<string>[] Options(CardPage {|#0:page|}) => [];"), Result());

    [Fact]
    public Task A_page_of_an_action_is_reported() =>
        RuleTest.Reports(
            Rules.UnbindableParameter,
            "The parameter 'page' of 'Run' cannot be bound: only the data fetch answers in pages; remove it",
            Run("CardPage {|#0:page|}", ""), Result());

    [Fact]
    public Task A_property_that_no_fetch_sends_is_reported() =>
        RuleTest.Reports(
            Rules.PropertyNotSent,
            "The parameter 'city' of 'Options' is the CRM property 'city', which no [ShowOn] of the card sends: name it there",
            Run("[ActionInput(\"Input\", Choices = \"Options\")] string input", "private static CardChoice<string>[] Options(string {|#0:city|}) => [];"), Result());

    [Fact]
    public Task Choices_that_take_no_token_are_reported() =>
        RuleTest.Reports(
            Rules.MissingCancellationToken,
            "'Options' takes no CancellationToken, so its work goes on after the caller has given up: take one, and pass it on",
            Run("[ActionInput(\"Input\", Choices = \"Options\")] string input", "private static Task<CardChoice<string>[]> {|#0:Options|}() => Task.FromResult(System.Array.Empty<CardChoice<string>>());"), Result());

    private static string Run(string parameter, string member, string? attributes = null) => Card(
        attributes: attributes,
        hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", Placement = CardActionPlacement.Primary)] public CardActionResult Run({parameter}) => throw new NotSupportedException(); {member}");
}
