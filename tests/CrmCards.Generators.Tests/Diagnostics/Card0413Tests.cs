using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0413Tests
{
    [Fact]
    public Task A_negative_number_of_seconds_is_reported_at_the_value() =>
        RuleTest.Reports(
            Rules.UnusableCaching,
            "CacheSeconds of the card 'TicketCard' cannot be used: it is negative",
            Card(attributes: Attributes("{|#0:-1|}")),
            Result());

    [Fact]
    public Task A_fetch_method_that_takes_the_whole_request_is_reported_at_the_value() =>
        RuleTest.Reports(
            Rules.UnusableCaching,
            "CacheSeconds of the card 'TicketCard' cannot be used: the parameter 'http' of the fetch method gives it the whole request, which no cache key can cover; take a CardRequest and CRM properties",
            Card(
                attributes: Attributes("{|#0:30|}"),
                fetch: "[DataFetch] public CardResponse<Ticket> Fetch(Microsoft.AspNetCore.Http.HttpContext http) => new([]);"),
            Result());

    [Fact]
    public Task So_is_a_method_of_choices_that_takes_it() =>
        RuleTest.Reports(
            Rules.UnusableCaching,
            "CacheSeconds of the card 'TicketCard' cannot be used: the parameter 'http' of a method that gives choices gives it the whole request, which no cache key can cover; take a CardRequest and CRM properties",
            Card(
                attributes: Attributes("{|#0:30|}"),
                hooks: """
                    [ActionHook("Run", CardActionMethod.Post, "/run", Placement = CardActionPlacement.Primary)]
                    public CardActionResult Run([ActionInput("One", Choices = "Options")] string one) => throw new NotSupportedException();
                    private static CardChoice<string>[] Options(Microsoft.AspNetCore.Http.HttpContext http) => [];
                    """),
            Result());

    [Theory]
    [InlineData("0", "Microsoft.AspNetCore.Http.HttpContext http")]
    [InlineData("30", "CardRequest request, string? domain")]
    public Task What_a_key_can_stand_for_is_cached(string seconds, string parameters) =>
        RuleTest.IsSilent(Card(attributes: Attributes(seconds), fetch: $"[DataFetch] public CardResponse<Ticket> Fetch({parameters}) => new([]);"), Result());

    private static string Attributes(string seconds) =>
        $"""[CrmCard("Tickets", "/cards/tickets", CacheSeconds = {seconds})] [ShowOn(CrmObjectType.Company, "domain")]""";
}
