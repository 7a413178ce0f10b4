using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0203Tests
{
    [Theory]
    [InlineData("new(tickets) { TotalCount = {|#0:6|} }", "There are 6 objects in all")]
    [InlineData("new([new(1)]) { TotalCount = {|#0:100L|} }", "There are 100 objects in all")]
    [InlineData("new(tickets.Take(5).ToList()) { TotalCount = {|#0:6|} }", "There are 6 objects in all")]
    [InlineData("new({|#0:tickets.Take(5).ToList()|})", "The results end after 5")]
    [InlineData("new({|#0:[.. tickets.Take(CardLimits.MaxResults)]|}) { TotalCount = tickets.Count }", "The results end after 5")]
    [InlineData("new(domain is null ? {|#0:tickets.Take(3).ToList()|} : [])", "The results end after 3")]
    public Task Objects_that_nobody_can_get_to_are_reported(string response, string what) =>
        RuleTest.Reports(Rules.MissingAllItemsLink, $"{what}, and there is no AllItemsLink: give users a page that shows the others", Returning(response));

    [Theory]
    [InlineData("new(tickets.Take(5).ToList()) { TotalCount = 9, AllItemsLink = new(\"https://example.com/tickets\") }")]
    [InlineData("new(tickets) { TotalCount = 5 }")]
    [InlineData("new(tickets) { TotalCount = tickets.Count }")]
    [InlineData("new([new(1), new(2)])")]
    public Task What_users_can_get_to_is_not_reported(string response) => RuleTest.IsSilent(Returning(response));

    [Theory]
    [InlineData("new({|CARD0203:tickets.Take(5).ToList()|})", "new(tickets.Take(5).ToList()) { AllItemsLink = new({|CARD0206:\"FILL IN: the page that shows all of them\"|}, UriKind.Relative) }")]
    [InlineData("new(tickets) { TotalCount = {|CARD0203:6|} }", "new(tickets) { TotalCount = 6, AllItemsLink = new({|CARD0206:\"FILL IN: the page that shows all of them\"|}, UriKind.Relative) }")]
    public Task The_fix_adds_a_link_that_is_an_error_until_it_is_filled_in(string broken, string mended) =>
        RuleTest.Fixes<AllItemsLinkFix>("Add an AllItemsLink", Returning(broken), Returning(mended), []);
}
