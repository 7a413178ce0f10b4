using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0204Tests
{
    [Theory]
    [InlineData("new([new(7), new({|#0:7|})])")]
    [InlineData("new([new Ticket(Size: 1, Id: 7), new(8), new Ticket({|#0:7L|}) { Title = \"b\" }])")]
    [InlineData("new(new Ticket[] { new(7), new({|#0:3 + 4|}) })")]
    [InlineData("new(new List<Ticket> { new(7), new({|#0:7|}) })")]
    [InlineData("new(domain is null ? [] : [new(7), new({|#0:7|})])")]
    public Task A_repeated_objectId_is_reported_where_it_stands_again(string response) =>
        RuleTest.Reports(Rules.DuplicateObjectId, "Two results have the objectId 7: HubSpot tells results apart by it", Returning(response));

    [Fact]
    public Task An_objectId_set_by_its_property_counts_too() =>
        RuleTest.Reports(
            Rules.DuplicateObjectId,
            "Two results have the objectId 7: HubSpot tells results apart by it",
            CardSource.Card(fetch: "[DataFetch] public CardResponse<Ticket> Fetch() => new([new Ticket { Id = 7 }, new Ticket { Id = {|#0:7|} }]);"),
            CardSource.Result());

    [Theory]
    [InlineData("new([new(1), new(2)])")]
    [InlineData("new([new(1, 7), new(2, 7)])")]
    [InlineData("new([new(tickets.Count), new(tickets.Count)])")]
    [InlineData("new(domain is null ? [new(1)] : [new(1)])")]
    [InlineData("new([new(1), .. tickets])")]
    public Task ObjectIds_that_may_differ_are_not_reported(string response) => RuleTest.IsSilent(Returning(response));
}
