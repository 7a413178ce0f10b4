using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0417Tests
{
    [Theory]
    [InlineData("private {|#0:TicketCard|}() { }", "it has no public constructor; add one")]
    [InlineData("internal {|#0:TicketCard|}(string name) { }", "it has no public constructor; add one")]
    [InlineData("public required string {|#0:Name|} { get; init; }", "nothing sets its required member 'Name'; take it in the constructor")]
    [InlineData("public required string {|#0:Name|}; public TicketCard() { }", "nothing sets its required member 'Name'; take it in the constructor")]
    public Task A_card_that_the_container_cannot_create_is_reported(string member, string fault) =>
        RuleTest.Reports(Rules.CardNotCreatable, $"The app's services cannot create the card 'TicketCard': {fault}", Card(hooks: member), Result());

    [Theory]
    [InlineData("public TicketCard(string name) { } private TicketCard() { }")]
    [InlineData("public string? Name { get; init; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public TicketCard() => Name = \"\"; public required string Name { get; init; }")]
    public Task One_that_it_can_is_not(string member) => RuleTest.IsSilent(Card(hooks: member), Result());

    [Fact]
    public Task Nor_is_one_that_nobody_creates() =>
        RuleTest.IsSilent(Card(fetch: "[DataFetch] public static CardResponse<Ticket> Fetch(CardRequest request) => new([]); private TicketCard() { }"), Result());
}
