using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0411Tests
{
    [Theory]
    [InlineData("title", "", "it is empty")]
    [InlineData("title", " ", "it is empty")]
    [InlineData("route", "", "it is empty")]
    [InlineData("route", "cards", "it must start with a slash, as a path of this app")]
    [InlineData("route", "/cards/{id}", "it holds parameters")]
    [InlineData("route", "/cards?a=b", "a route has no query, no fragment, no * and no %")]
    [InlineData("route", "/cards//tickets", "a path has only single slashes")]
    [InlineData("route", "https://example.com/cards", "it must start with a slash, as a path of this app")]
    public Task One_that_cannot_be_used_is_reported_where_it_stands(string what, string text, string fault) =>
        RuleTest.Reports(
            Rules.UnusableTitleOrRoute,
            $"The {what} '{text}' of the card 'TicketCard' cannot be used: {fault}",
            what == "title" ? Source($"{{|#0:\"{text}\"|}}", "\"/cards\"") : Source("\"Tickets\"", $"{{|#0:\"{text}\"|}}"), Result());

    [Theory]
    [InlineData("\"Tickets & more\"", "\"/cards\"")]
    [InlineData("\"Karten für Größen\"", "\"/cards/größen/1\"")]
    public Task Usable_ones_are_not(string title, string route) => RuleTest.IsSilent(Source(title, route), Result());

    private static string Source(string title, string route) => Card(attributes: $"[CrmCard({title}, {route})] [ShowOn(CrmObjectType.Deal)]");
}
