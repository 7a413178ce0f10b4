using CrmCards.Generators.Diagnostics;
using static CrmCards.Generators.Tests.CardSource;

namespace CrmCards.Generators.Tests.Diagnostics;

public class Card0412Tests
{
    [Theory]
    [InlineData("List<Ticket>", "List<Ticket> {|#0:Fetch|}() => [];")]
    [InlineData("void", "void {|#0:Fetch|}() { }")]
    [InlineData("Task<CardResponse<Ticket>?>", "Task<CardResponse<Ticket>?> {|#0:Fetch|}(CancellationToken token) => throw new NotSupportedException();")]
    [InlineData("IAsyncEnumerable<Ticket>", "IAsyncEnumerable<Ticket> {|#0:Fetch|}() => throw new NotSupportedException();")]
    public Task Another_return_type_is_reported_at_the_method(string type, string method) =>
        RuleTest.Reports(
            Rules.FetchSignature,
            $"'Fetch' cannot answer the data fetch: it returns '{type}'; return CardResponse<T>, or a Task or ValueTask of it",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal)]", fetch: $"[DataFetch] public {method}"), Result());

    [Fact]
    public Task A_generic_method_is_reported() =>
        RuleTest.Reports(
            Rules.FetchSignature,
            "'Fetch' cannot answer the data fetch: it is generic; remove its type parameters",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal)]", fetch: "[DataFetch] public CardResponse<Ticket> {|#0:Fetch|}<T>() => new([]);"), Result());

    [Theory]
    [InlineData("CardResponse<Ticket> Fetch() => new([]);")]
    [InlineData("Task<CardResponse<Ticket>> Fetch(CancellationToken token) => Task.FromResult(new CardResponse<Ticket>([]));")]
    [InlineData("ValueTask<CardResponse<Ticket>> Fetch(CancellationToken token) => new(new CardResponse<Ticket>([]));")]
    public Task The_right_ones_are_not(string method) =>
        RuleTest.IsSilent(
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal)]", fetch: $"[DataFetch] public {method}"),
            Result());

    [Theory]
    [InlineData("Other.CardResponse<Acme.Ticket>", "Other.CardResponse<Ticket>")]
    [InlineData("System.Threading.Tasks.Task<Other.CardResponse<Acme.Ticket>>", "Task<Other.CardResponse<Ticket>>")]
    public Task A_type_of_that_name_in_another_namespace_is_told_from_the_right_one(string shown, string type) =>
        RuleTest.Reports(
            Rules.FetchSignature,
            $"'Fetch' cannot answer the data fetch: it returns '{shown}'; return CrmCards.CardResponse<T>, or a Task or ValueTask of it",
            Card(attributes: "[CrmCard(\"Tickets\", \"/cards/tickets\")] [ShowOn(CrmObjectType.Deal)]", fetch: $"[DataFetch] public {type} {{|#0:Fetch|}}(CancellationToken token) => throw new NotSupportedException();"),
            Result(),
            "namespace Other; public sealed class CardResponse<T>;");
}
