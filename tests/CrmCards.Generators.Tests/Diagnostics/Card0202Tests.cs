using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0202Tests
{
    [Theory]
    [InlineData("new([new(1), new(2), new(3)]) { TotalCount = {|#0:2|} }", 2, 3)]
    [InlineData("new(new Ticket[] { new(1), new(2) }) { TotalCount = {|#0:0L|} }", 0, 2)]
    [InlineData("new([new(1), .. tickets]) { TotalCount = {|#0:0|} }", 0, 1)]
    [InlineData("new(domain is null ? [] : [new(1)]) { TotalCount = {|#0:0|} }", 0, 1)]
    public Task A_total_below_the_results_is_reported_at_its_value(string response, int total, int count) =>
        RuleTest.Reports(
            Rules.TotalCountTooSmall,
            $"TotalCount is {total}, but there are {count} results: TotalCount counts these results too",
            Returning(response));

    [Theory]
    [InlineData("new([new(1), new(2)]) { TotalCount = 2 }")]
    [InlineData("new([new(1), new(2)]) { TotalCount = domain!.Length }")]
    [InlineData("new([new(1), new(2)]) { TotalCount = null }")]
    [InlineData("new(tickets) { TotalCount = 0 }")]
    [InlineData("new(new Ticket[10].Chunk(3).Last()) { TotalCount = 2, AllItemsLink = new(\"/\", UriKind.Relative) }")]
    public Task A_total_that_may_be_right_is_not_reported(string response) => RuleTest.IsSilent(Returning(response));
}
