using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0414Tests
{
    [Theory]
    [InlineData("\"contacts\"", "contacts")]
    [InlineData("\"\"", "")]
    [InlineData("\"0-1\"", "0-1")]
    [InlineData("\"2-\"", "2-")]
    [InlineData("\"2-01\"", "2-01")]
    [InlineData("\"2-0\"", "2-0")]
    [InlineData("\"2-12x\"", "2-12x")]
    [InlineData("\"2-9223372036854775808\"", "2-9223372036854775808")]
    [InlineData("\"p_\"", "p_")]
    [InlineData("\"p_my vehicle\"", "p_my vehicle")]
    [InlineData("\"P_vehicle\"", "P_vehicle")]
    [InlineData("null!", "")]
    [InlineData("CrmObjectType.Custom", "Custom")]
    public Task What_is_not_a_custom_type_is_reported_where_it_stands(string argument, string shown) =>
        RuleTest.Reports(
            Rules.UnusableCustomType,
            $"The card 'TicketCard' cannot be shown on '{shown}': "
            + "a standard type is a member of CrmObjectType, a custom type has a name such as \"p_vehicle\" or an id such as \"2-1234567\"",
            Source($"{{|#0:{argument}|}}, \"vin\""), Result());

    [Theory]
    [InlineData("p_vehicle")]
    [InlineData("p_Vehicle2_x")]
    [InlineData("2-1")]
    [InlineData("2-9223372036854775807")]
    public Task A_name_or_an_id_is_not(string type) => RuleTest.IsSilent(Source($"\"{type}\", \"vin\""), Result());

    [Fact]
    public Task A_property_of_a_custom_type_can_be_taken() =>
        RuleTest.IsSilent(Card(
            attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(\"p_vehicle\", \"vin\")]",
            fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? vin) => new([]);"), Result());

    private static string Source(string arguments) => Card(attributes: $"[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn({arguments})]");
}
