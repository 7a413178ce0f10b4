using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0118Tests
{
    [Fact]
    public Task A_BOOLEAN_property_is_reported() =>
        RuleTest.Reports(
            Rules.BooleanProperty,
            "'IsOpen' is a BOOLEAN property, which only CrmCards' own app cards show: make it STRING so that every caller shows it",
            Card(), Result(members: """[CardProperty("Open", {|#0:CardDataType.Boolean|})] public bool IsOpen { get; init; }"""));

    [Theory]
    [InlineData("[CardProperty(\"Open\")] public bool IsOpen { get; init; }")]
    [InlineData("[CardProperty(\"Open\", CardDataType.String)] public bool? IsOpen { get; init; }")]
    public Task One_that_is_text_is_not(string member) => RuleTest.IsSilent(Card(), Result(members: member));
}
