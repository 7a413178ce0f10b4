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

    [Theory]
    [InlineData("p_vehicle")]
    [InlineData("2-1")]
    public Task So_is_a_custom_type(string type) =>
        RuleTest.Reports(
            Rules.DuplicateObjectType,
            $"The card 'TicketCard' is shown on {type} twice: put the properties into one [ShowOn]",
            Source($"[ShowOn(\"{type}\")]\n[{{|#0:ShowOn(\"{type}\", \"vin\")|}}]"), Result());

    [Theory]
    [InlineData("[ShowOn(CrmObjectType.Deal)]\n[ShowOn(CrmObjectType.Contact)]")]
    [InlineData("[ShowOn(CrmObjectType.Deal)]\n[ShowOn(\"p_deal\")]\n[ShowOn(\"p_Deal\")]\n[ShowOn(\"2-1\")]\n[ShowOn(\"2-11\")]")]
    public Task Different_ones_are_not(string shownOn) => RuleTest.IsSilent(Source(shownOn), Result());

    [Theory]
    [InlineData("[ShowOn(CrmObjectType.Deal)]\n[{|CARD0402:ShowOn(CrmObjectType.Deal, \"dealname\")|}]", "[ShowOn(CrmObjectType.Deal, \"dealname\")]")]
    [InlineData(
        "[ShowOn(CrmObjectType.Deal, \"amount\", \"dealname\"), {|CARD0402:ShowOn(CrmObjectType.Deal, \"dealname\", \"stage\")|}]\n",
        "[ShowOn(CrmObjectType.Deal, \"amount\", \"dealname\", \"stage\")]\n")]
    [InlineData(
        "[ShowOn(\"p_vehicle\")]\n[ShowOn(\"p_boat\")]\n[{|CARD0402:ShowOn(\"p_vehicle\", \"vin\")|}]",
        "[ShowOn(\"p_vehicle\", \"vin\")]\n[ShowOn(\"p_boat\")]")]
    public Task The_fix_puts_the_properties_into_the_first(string before, string after) =>
        RuleTest.Fixes<DuplicateShowOnFix>("Put the properties into one [ShowOn]", Source(before), Source(after), [Result()]);

    private static string Source(string shownOn) => Card(attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")]\n{shownOn}", fetch: Fetch);
}
