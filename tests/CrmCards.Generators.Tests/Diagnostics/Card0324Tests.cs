using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0324Tests
{
    private const string Members = """
        public string? Note { get; init; }
        public bool IsOpen { get; init; }
        public byte Small { get; init; }
        public long? Count { get; init; }
        public float Ratio { get; init; }
        public decimal Price { get; init; }
        public DateTimeOffset? At { get; init; }
        public Level? Level { get; init; }
        public DayOfWeek Day { get; init; }
        public Level[] Levels { get; init; } = [];
        """;

    [Theory]
    [InlineData("Nothing", "string input", "names no member of 'Ticket'")]
    [InlineData("note", "string input", "names no member of 'Ticket'")]
    [InlineData("Count", "string? input", "names a member of type 'long?', and the input takes 'string?'")]
    [InlineData("Note", "int input", "names a member of type 'string?', and the input takes 'int'")]
    [InlineData("Price", "long? input", "names a member of type 'decimal', and the input takes 'long?'")]
    [InlineData("IsOpen", "decimal input", "names a member of type 'bool', and the input takes 'decimal'")]
    [InlineData("Note", "bool input", "names a member of type 'string?', and the input takes 'bool'")]
    [InlineData("Note", "DateOnly input", "names a member of type 'string?', and the input takes 'DateOnly'")]
    [InlineData("Created", "DateTime input", "names a member of type 'DateOnly', and the input takes 'DateTime'")]
    [InlineData("Day", "Level input", "names a member of type 'DayOfWeek', and the input takes 'Level'")]
    [InlineData("Levels", "Level[] input", "names a member of type 'Level[]', and the input takes 'Level[]'")]
    public Task A_member_that_the_input_cannot_show_is_reported(string member, string parameter, string fault) =>
        RuleTest.Reports(
            Rules.UnusablePrefill,
            $"Prefill = '{member}' of the input 'input' {fault}",
            Run("CardActionPlacement.Result", $"[ActionInput(\"Input\", Prefill = {{|#0:\"{member}\"|}})] {parameter}"), Ticket());

    [Theory]
    [InlineData("Primary")]
    [InlineData("Secondary")]
    public Task One_of_an_action_of_the_card_is_reported(string place) =>
        RuleTest.Reports(
            Rules.UnusablePrefill,
            "Prefill = 'Note' of the input 'input' needs a result, but the action is on the card",
            Run($"CardActionPlacement.{place}", "[ActionInput(\"Input\", Prefill = {|#0:nameof(Ticket.Note)|})] string input"), Ticket());

    [Theory]
    [InlineData("Note", "string input")]
    [InlineData("Title", "string? input = null")]
    [InlineData("IsOpen", "bool input")]
    [InlineData("Small", "int input")]
    [InlineData("Count", "short? input")]
    [InlineData("Id", "decimal input")]
    [InlineData("Ratio", "decimal? input")]
    [InlineData("Price", "double input")]
    [InlineData("Created", "DateOnly input")]
    [InlineData("At", "DateOnly input")]
    [InlineData("At", "DateTime input")]
    [InlineData("Level", "Level input")]
    [InlineData("Day", "DayOfWeek? input")]
    public Task One_that_it_can_show_is_not(string member, string parameter) =>
        RuleTest.IsSilent(Run("CardActionPlacement.Result", $"[ActionInput(\"Input\", Prefill = nameof(Ticket.{member}))] {parameter}"), Ticket());

    [Theory]
    [InlineData("Prefill = nameof(Ticket.Note), Multiline = true", "string? input")]
    [InlineData("Prefill = nameof(Ticket.Price), CurrencyCode = \"EUR\"", "decimal input")]
    public Task Nor_is_one_of_an_amount_or_of_several_lines(string named, string parameter) =>
        RuleTest.IsSilent(Run("CardActionPlacement.Result", $"[ActionInput(\"Input\", {named})] {parameter}"), Ticket());

    [Fact]
    public Task A_member_that_generated_code_cannot_read_is_reported_at_the_member() =>
        RuleTest.Reports(
            Rules.MemberNotReadable,
            "'Hidden' cannot be read by generated code, because it is private: make it internal or public",
            Run("CardActionPlacement.Result", "[ActionInput(\"Input\", Prefill = \"Hidden\")] string input"), Result(members: "private string {|#0:Hidden|} => \"\";"));

    private static string Ticket() => Result(members: Members, types: "public enum Level { Low, High }");

    private static string Run(string place, string parameter) => Card(
        hooks: $"[ActionHook(\"Run\", CardActionMethod.Post, \"/run\", Placement = {place})] public CardActionResult Run({parameter}) => throw new NotSupportedException();");
}
