using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0110Tests
{
    [Fact]
    public Task A_colour_that_does_not_exist_is_reported() =>
        RuleTest.Reports(
            Rules.WireNameUnusable,
            "The type '9' of 'Open' cannot be used: it is not a member of StatusOptionType",
            Card(), Result(property: "[CardProperty(\"State\")] public State State { get; init; }", types: "public enum State { [StatusOption(\"Open\", {|#0:(StatusOptionType)9|})] Open }"));

    [Theory]
    [InlineData("label ' '", "it is empty", "[CardProperty({|#0:\" \"|})]")]
    [InlineData("name ''", "it is empty", "[CardProperty(\"A\", Name = {|#0:\"\"|})]")]
    [InlineData("name '42'", "JavaScript moves names that have only digits to the front", "[CardProperty(\"A\", Name = {|#0:\"42\"|})]")]
    [InlineData("name 'a b'", "a name has only letters, digits, underscores and hyphens", "[CardProperty(\"A\", Name = {|#0:\"a b\"|})]")]
    public Task A_text_that_cannot_be_used_is_reported_where_it_stands(string what, string fault, string attribute) =>
        RuleTest.Reports(
            Rules.WireNameUnusable,
            $"The {what} of 'A' cannot be used: {fault}",
            Card(),
            Result(property: $"{attribute} public int A {{ get; init; }}"));

    [Theory]
    [InlineData("[CardProperty(\"A\", Name = \"reported_by_2\")]")]
    [InlineData("[CardProperty(\"Größe\")]")]
    public Task One_that_can_be_is_not(string attribute) => RuleTest.IsSilent(Card(), Result(property: $"{attribute} public int A {{ get; init; }}"));

    [Theory]
    [InlineData("docs/diagnostics/CARD0110.md")]
    [InlineData("docs/attributes-results.md")]
    [InlineData("src/CrmCards/Attributes/CardPropertyAttribute.cs")]
    [InlineData("src/CrmCards.Generators/Parsing/PropertyParser.cs")]
    public void What_a_name_may_hold_is_said_in_the_same_words(string path) =>
        Assert.Contains("letters, digits, underscores and hyphens", File.ReadAllText(Path.Combine(Repository.Root, path)), StringComparison.Ordinal);
}
