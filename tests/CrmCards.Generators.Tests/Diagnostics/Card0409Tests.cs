using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0409Tests
{
    [Fact]
    public Task A_title_that_another_card_has_is_reported_where_it_stands() =>
        RuleTest.ReportsBoth(
            Rules.CardNotUnique,
            "The card 'First' has the title 'Tickets', and so has the card 'Second': give one of them a different one",
            "The card 'Second' has the title 'Tickets', and so has the card 'First': give one of them a different one",
            Named("First", "{|#0:\"Tickets\"|}", "\"/a\""), Named("Second", "{|#1:\"Tickets\"|}", "\"/b\""), Result());

    [Theory]
    [InlineData("/a")]
    [InlineData("/A/")]
    public Task A_route_that_another_card_has_is_reported_where_it_stands(string route) =>
        RuleTest.ReportsBoth(
            Rules.CardNotUnique,
            $"The card 'Second' has the route '{route}', and so has the card 'First': give one of them a different one",
            "The card 'First' has the route '/a', and so has the card 'Second': give one of them a different one",
            Named("Second", "\"B\"", $"{{|#0:\"{route}\"|}}"), Named("First", "\"A\"", "{|#1:\"/a\"|}"), Result());

    [Fact]
    public Task Titles_and_routes_of_their_own_are_not() => RuleTest.IsSilent(Named("First", "\"A\"", "\"/a\""), Named("Second", "\"B\"", "\"/b\""), Result());

    [Fact]
    public void Of_two_cards_with_one_route_the_first_is_mapped()
    {
        var run = GeneratorHarness.Run(Named("First", "\"A\"", "\"/a\""), Named("Second", "\"B\"", "\"/a/\""), Result());

        Assert.Contains("MapCard<global::Acme.First>(cards);", run.Registration, StringComparison.Ordinal);
        Assert.DoesNotContain("<global::Acme.Second>", run.Registration, StringComparison.Ordinal);
    }

    private static string Named(string name, string title, string route) =>
        Card(name: name, attributes: $"[CrmCard({title}, {route})] [ShowOn(CrmObjectType.Deal)]");
}
