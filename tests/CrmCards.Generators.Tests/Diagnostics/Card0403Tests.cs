using CrmCards.CodeFixes;
using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0403Tests
{
    private const string First = "[DataFetch] public CardResponse<Ticket> Fetch() => new([]);";

    [Fact]
    public Task A_card_without_a_data_fetch_method_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.DataFetchCount,
            "The card 'TicketCard' has no [DataFetch] method: it needs exactly one",
            Card(name: "{|#0:TicketCard|}", fetch: ""),
            Result());

    [Fact]
    public Task A_second_one_is_reported_at_its_name() =>
        RuleTest.Reports(
            Rules.DataFetchCount,
            "The card 'TicketCard' has more than one [DataFetch] method: it needs exactly one",
            Card(fetch: First, hooks: "[DataFetch] public CardResponse<Ticket> {|#0:Again|}() => new([]);"), Result());

    [Fact]
    public Task One_is_not() => RuleTest.IsSilent(Card(fetch: First), Result());

    [Fact]
    public Task The_fix_marks_a_method_that_can_be_it() =>
        RuleTest.Fixes<DataFetchFix>(
            "Mark 'FetchAsync' with [DataFetch]",
            Card(attributes: Attributes, name: "{|CARD0403:TicketCard|}", fetch: "/// <summary>Fetches.</summary>\n    public Task<CardResponse<Ticket>> FetchAsync(CancellationToken token) => Task.FromResult(new CardResponse<Ticket>([]));"),
            Card(attributes: Attributes, fetch: "/// <summary>Fetches.</summary>\n    [DataFetch] public Task<CardResponse<Ticket>> FetchAsync(CancellationToken token) => Task.FromResult(new CardResponse<Ticket>([]));"),
            [Result()]);

    [Fact]
    public Task The_fix_takes_the_attribute_from_the_second() =>
        RuleTest.Fixes<DataFetchFix>(
            "Remove [DataFetch]",
            Card(fetch: First, hooks: "[DataFetch] public CardResponse<Ticket> {|CARD0403:Again|}() => new([]);"),
            Card(fetch: First, hooks: "public CardResponse<Ticket> Again() => new([]);"),
            [Result()]);

    private const string Attributes = "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Company)]";
}
