using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

/// <summary>While a declaration is being typed, the compiler says what it lacks, and our rules wait for what may follow.</summary>
public class TypingTests
{
    private const string Head = "using System; using System.Threading.Tasks; using CrmCards; namespace Acme;\n";
    private const string Attributes = """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal)] """;

    [Theory]
    [InlineData("public sealed partial class")]
    [InlineData("public sealed partial class TicketCard {")]
    [InlineData("public sealed partial class TicketCard\n{\n    ")]
    [InlineData("public sealed partial class TicketCard(string name")]
    public Task A_card_is_not_asked_for_its_data_fetch_before_it_ends(string card) => AssertSilentAsync(Head + Attributes + card);

    [Theory]
    [InlineData("public sealed partial class TicketCard;")]
    [InlineData("public sealed partial class TicketCard { }")]
    public async Task An_empty_card_is(string card) =>
        Assert.Equal(["CARD0403"], (await GeneratorHarness.AnalyzeAsync(Head + Attributes + card)).Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("public sealed record Ticket(")]
    [InlineData("public sealed record Ticket([property: CardObjectId] long Id,")]
    [InlineData("public sealed record Ticket([property: CardObjectId] long Id, [property: CardTitle] string Title")]
    [InlineData("public sealed class Ticket {")]
    [InlineData("public sealed class Ticket { [CardObjectId] public required long Id { get; init; }")]
    public Task A_result_type_is_not_asked_for_its_members_before_it_ends(string result) => AssertSilentAsync(Card(), Head + result);

    [Theory]
    [InlineData("""[ActionHook("Delete", CardActionMethod.Delete""")]
    [InlineData("""[ActionHook("Delete", CardActionMethod.Delete, "/delete")""")]
    public Task A_DELETE_action_is_not_asked_for_a_question_before_its_attribute_ends(string hook) =>
        AssertSilentAsync(Card(hooks: $"{hook}\npublic CardActionResult Delete() => \"Deleted\";"), Result());

    [Theory]
    [InlineData("[DataFetch] public Task<CardResponse<Ticket>> FetchAsync(")]
    [InlineData("[DataFetch] public Task<CardResponse<Ticket>> FetchAsync(string? domain,")]
    public Task A_handler_is_not_asked_for_a_token_before_its_parameters_end(string fetch) =>
        AssertSilentAsync(Head + """[CrmCard("Tickets", "/cards/tickets")] [ShowOn(CrmObjectType.Deal, "domain")] public sealed partial class TicketCard { """ + fetch, Result());

    [Fact]
    public async Task Where_the_card_is_on_no_object_type_that_alone_is_reported() =>
        Assert.Equal(
            ["CARD0401"],
            (await GeneratorHarness.AnalyzeAsync(
                Card(attributes: """[CrmCard("Tickets", "/cards/tickets")]""", fetch: "[DataFetch] public CardResponse<Ticket> Fetch(string? domain) => new([]);"), Result()))
            .Select(diagnostic => diagnostic.Id));

    private static async Task AssertSilentAsync(params string[] sources) =>
        Assert.Empty((await GeneratorHarness.AnalyzeAsync(sources)).Select(diagnostic => diagnostic.ToString()));
}
