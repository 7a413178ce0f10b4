using CrmCards.CodeFixes;
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

    [Theory]
    [InlineData(0, "Contact", "[CrmCard(\"Tickets\", \"/cards/tickets\")]\n", "[CrmCard(\"Tickets\", \"/cards/tickets\")]\n[ShowOn(CrmObjectType.Contact)]\n")]
    [InlineData(1, "Company", "[CrmCard(\"Tickets\", \"/cards/tickets\")] // a card\n", "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company)] // a card\n")]
    [InlineData(2, "Deal", "    [Serializable, CrmCard(\"Tickets\", \"/cards/tickets\")]\n    ", "    [Serializable, CrmCard(\"Tickets\", \"/cards/tickets\")]\n    [ShowOn(CrmObjectType.Deal)]\n    ")]
    [InlineData(3, "Ticket", "[CrmCard(\"Tickets\", \"/cards/tickets\")]", "[CrmCard(\"Tickets\", \"/cards/tickets\")]\n[ShowOn(CrmObjectType.Ticket)]")]
    public Task The_fix_shows_the_card_on_the_type_that_is_chosen(int index, string type, string attributes, string fixedAttributes) =>
        RuleTest.Fixes<ObjectTypeFix>(
            $"Show it on CrmObjectType.{type}",
            Card(attributes: attributes, name: "{|CARD0401:TicketCard|}", fetch: Fetch),
            Card(attributes: fixedAttributes, fetch: Fetch),
            [Result()],
            index);

    [Fact]
    public Task The_fix_replaces_an_unknown_type() =>
        RuleTest.Fixes<ObjectTypeFix>(
            "Show it on CrmObjectType.Contact",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn({|CARD0401:(CrmObjectType)99|})]", fetch: Fetch),
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Contact)]", fetch: Fetch),
            [Result()]);

    private const string Fetch = "[DataFetch] public CardResponse<Ticket> Fetch() => new([]);";
}
