using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0402Tests
{
    private const string Fetch = "[DataFetch] public CardResponse<Ticket> Fetch(CardRequest request) => new([]);";

    [Fact]
    public Task An_object_type_that_is_given_twice_is_reported_at_the_second() =>
        RuleTest.Reports(
            Rules.DuplicateObjectType,
            "The card 'TicketCard' is shown on Deal twice: put the properties into one [ShowOn]",
            Source("[ShowOn(CrmObjectType.Deal)]\n[{|#0:ShowOn(CrmObjectType.Deal, \"dealname\")|}]"), Result());

    [Fact]
    public Task Different_ones_are_not() => RuleTest.IsSilent(Source("[ShowOn(CrmObjectType.Deal)]\n[ShowOn(CrmObjectType.Contact)]"), Result());

    [Theory]
    [InlineData("[ShowOn(CrmObjectType.Deal)]\n[{|CARD0402:ShowOn(CrmObjectType.Deal, \"dealname\")|}]", "[ShowOn(CrmObjectType.Deal, \"dealname\")]")]
    [InlineData("[ShowOn(CrmObjectType.Deal, \"amount\", \"dealname\"), {|CARD0402:ShowOn(CrmObjectType.Deal, \"dealname\", \"stage\")|}]\n", "[ShowOn(CrmObjectType.Deal, \"amount\", \"dealname\", \"stage\")]\n")]
    public Task The_fix_puts_the_properties_into_the_first(string before, string after) =>
        RuleTest.Fixes<DuplicateShowOnFix>("Put the properties into one [ShowOn]", Source(before), Source(after), [Result()]);

    private static string Source(string shownOn) => Card(attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")]\n{shownOn}", fetch: Fetch);
}
