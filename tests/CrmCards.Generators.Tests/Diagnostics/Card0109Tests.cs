using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0109Tests
{
    [Theory]
    [InlineData(
        "B",
        "a",
        "is already the name of 'A'",
        "[CardProperty(\"A\")] public int A { get; init; } [CardProperty(\"B\", Name = \"a\")] public int {|#0:B|} { get; init; }")]
    [InlineData("Link", "link", "the contract reserves", "[CardProperty(\"A\")] public int {|#0:Link|} { get; init; }")]
    [InlineData("A", "objectId", "the contract reserves", "[CardProperty(\"A\", Name = \"objectId\")] public int {|#0:A|} { get; init; }")]
    [InlineData(
        "Size",
        "size",
        "is the label of 'Price', and app cards would hide it",
        "[CardProperty(\"Size\")] public int {|#0:Size|} { get; init; } [CardProperty(\"size\", CurrencyCode = \"GBP\")] public decimal Price { get; init; }")]
    public Task A_name_that_is_taken_is_reported_at_the_member(string member, string name, string fault, string property) =>
        RuleTest.Reports(
            Rules.WireNameTaken,
            $"'{member}' would be written as '{name}', which {fault}: give it a different Name",
            Card(),
            Result(property: property));

    [Fact]
    public Task Different_names_are_not() =>
        RuleTest.IsSilent(Card(), Result(property: "[CardProperty(\"A\")] public int A { get; init; } [CardProperty(\"A\", Name = \"A\")] public int B { get; init; } [CardProperty(\"Link\", Name = \"page\")] public int Link { get; init; }"));

    [Theory]
    [InlineData(
        "[CardProperty(\"A\")] public int {|CARD0109:Link|} { get; init; }",
        "[CardProperty(\"A\", Name = \"ticket_link\")] public int Link { get; init; }",
        "ticket_link")]
    [InlineData(
        "[CardProperty(\"A\")] public int A { get; init; } [CardProperty(\"B\", Name = \"a\")] public int {|CARD0109:B|} { get; init; }",
        "[CardProperty(\"A\")] public int A { get; init; } [CardProperty(\"B\", Name = \"ticket_a\")] public int B { get; init; }",
        "ticket_a")]
    [InlineData("[CardProperty(\"A\", Name = \"ticket_link\")] public int A { get; init; } [CardProperty(\"B\")] public int {|CARD0109:Link|} { get; init; }", "[CardProperty(\"A\", Name = \"ticket_link\")] public int A { get; init; } [CardProperty(\"B\", Name = \"ticket_link_2\")] public int Link { get; init; }", "ticket_link_2")]
    public Task The_fix_gives_it_a_free_name(string before, string after, string name) =>
        RuleTest.Fixes<WireNameFix>($"Set Name to \"{name}\"", Result(property: before), Result(property: after), [Card()]);
}
