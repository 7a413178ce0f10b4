using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.Diagnostics.Responses;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0206Tests
{
    [Theory]
    [InlineData("new({|#0:\"FILL IN: the page that shows all of them\"|}, UriKind.Relative)", "FILL IN: the page that shows all of them")]
    [InlineData("new Uri({|#0:\"tickets\"|}, UriKind.Relative)", "tickets")]
    [InlineData("new({|#0:\"//example.com\"|}, UriKind.Relative)", "//example.com")]
    [InlineData("new({|#0:\"ftp://example.com/tickets\"|})", "ftp://example.com/tickets")]
    [InlineData("domain is null ? null : new Uri({|#0:\"tickets\"|}, UriKind.Relative)", "tickets")]
    public Task A_link_that_leads_nowhere_is_reported_at_its_text(string link, string text) =>
        RuleTest.Reports(
            Rules.UnusableAllItemsLink,
            $"'{text}' cannot be the AllItemsLink: it is neither an absolute http(s) address nor a path that starts with a slash",
            Returning($"new(tickets) {{ AllItemsLink = {link} }}"));

    [Theory]
    [InlineData("new(\"/tickets?of={domain}\", UriKind.Relative)")]
    [InlineData("new(\"https://example.com/tickets\")")]
    [InlineData("new(domain!, UriKind.RelativeOrAbsolute)")]
    [InlineData("null")]
    public Task One_that_may_be_right_is_not(string link) => RuleTest.IsSilent(Returning($"new(tickets) {{ AllItemsLink = {link} }}"));
}
