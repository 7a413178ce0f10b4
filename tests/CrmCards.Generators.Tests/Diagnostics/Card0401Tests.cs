using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0401Tests
{
    [Fact]
    public Task A_card_that_is_shown_nowhere_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.MissingObjectType,
            "The card 'TicketCard' has no [ShowOn]: name the type of CRM record that shows it",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")]", name: "{|#0:TicketCard|}"), Result());

    [Fact]
    public Task An_unknown_object_type_is_reported_where_it_stands() =>
        RuleTest.Reports(
            Rules.MissingObjectType,
            "The card 'TicketCard' has a [ShowOn] of an unknown object type: name the type of CRM record that shows it",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn({|#0:(CrmObjectType)99|})]"), Result());

    [Theory]
    [InlineData("Contact")]
    [InlineData("Company")]
    [InlineData("Deal")]
    [InlineData("Ticket")]
    [InlineData("Project")]
    public Task A_card_with_a_known_one_is_not(string type) =>
        RuleTest.IsSilent(Card(attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.{type})]"), Result());
}
